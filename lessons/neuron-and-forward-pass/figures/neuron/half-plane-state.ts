import { clamp } from '#lib/notebook/figure/scale.ts'
import type { Point } from '#lib/notebook/figure/types.ts'
import { corners, tasks } from './corners.ts'

/** A point (px, py) on the neuron's line, its weights, what the corners should give, and its activation. */
export type HalfPlaneState = { px: number; py: number; w1: number; w2: number; task: string; activation: string }

/** The plane is shown from `low` to `high` on both axes. */
export const low = -0.7
export const high = 1.7
/** Length of the arrow for a weight of one, in units of the plane. */
export const arrowPerWeight = 0.2
/** How long the weights may be, all together: short enough to stay in the picture, long enough to hold. */
const shortest = 1.8
const longest = 8

/** The neuron's bias: what makes the sum zero at its point on the line. */
export function biasOf({ px, py, w1, w2 }: HalfPlaneState): number {
  return -(w1 * px + w2 * py)
}

/** The neuron's sum z at a place. */
export function sumAt({ px, py, w1, w2 }: HalfPlaneState, { x, y }: Point): number {
  return w1 * (x - px) + w2 * (y - py)
}

/** What the neuron makes of a sum. */
export function outputOf({ activation }: HalfPlaneState, z: number): number {
  return activation === 'step' ? Number(z > 0) : 1 / (1 + Math.exp(-z))
}

/** Whether a corner, by its number, lies on the side where it should. */
export function isRight(state: HalfPlaneState, corner: number): boolean {
  return sumAt(state, corners[corner]) > 0 === tasks[state.task][corner] > 0
}

/** Where the arrow ends. */
export function tipOf({ px, py, w1, w2 }: HalfPlaneState): Point {
  return { x: px + w1 * arrowPerWeight, y: py + w2 * arrowPerWeight }
}

/** Moves the line so that it passes through a place, but keeps ring and arrow in the picture. */
export function lineAt(state: HalfPlaneState, { x, y }: Point): HalfPlaneState {
  const inside = (value: number, weight: number) => {
    const arrow = weight * arrowPerWeight
    return round(clamp(value, low + 0.1 - Math.min(0, arrow), high - 0.1 - Math.max(0, arrow)), 100)
  }
  return { ...state, px: inside(x, state.w1), py: inside(y, state.w2) }
}

/** Gives the neuron these weights, made longer or shorter where they have to be; without a direction nothing changes. */
export function weigh(state: HalfPlaneState, w1: number, w2: number): HalfPlaneState {
  const length = Math.hypot(w1, w2)
  if (length === 0) return state
  const scale = clamp(length, shortest, longest) / length
  return lineAt({ ...state, w1: round(w1 * scale, 10), w2: round(w2 * scale, 10) }, { x: state.px, y: state.py })
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts
}
