import { sigmoid, tanh } from '#lib/engine/ops/activations.ts'
import { add } from '#lib/engine/ops/arithmetic.ts'
import { matMul } from '#lib/engine/ops/linear.ts'
import { sigmoidCrossEntropy } from '#lib/engine/ops/losses/classification.ts'
import { relu } from '#lib/engine/ops/rectifiers.ts'
import { adam } from '#lib/engine/optimizers/adam.ts'
import type { Optimizer } from '#lib/engine/optimizers/optimizer.ts'
import { randomNormal } from '#lib/engine/random/random-tensors.ts'
import { tensor2d, zeros } from '#lib/engine/tensor/creation.ts'
import { tidy } from '#lib/engine/tensor/memory.ts'
import type { Tensor } from '#lib/engine/tensor/tensor.ts'
import { type Variable, variable } from '#lib/engine/tensor/variable.ts'
import { type Labelled, read } from './points.ts'

/** The bends on offer; `identity` is none. */
export const bends = { identity: (z: Tensor) => z, sigmoid, tanh, relu }

export type Bend = keyof typeof bends

/** What is to be trained, and for how long. The same task gives the same net. */
export interface Task {
  points: string
  bend: Bend
  units: number
  steps: number
}

/** A net of two inputs, one hidden layer and one output, trained by the reference engine. */
export interface Trained {
  /** The output before its sigmoid, for each place: positive is class 1. */
  scores(places: { x: number; y: number }[]): Float32Array
  /** Of each hidden unit the line `w·x + b = 0` on which it bends: [w₁, w₂, b]. */
  folds(): number[][]
  /** Cross entropy on the points; 0 without any. */
  loss: number
}

/** A net at work: its numbers change with every step. */
interface Run {
  of: string
  steps: number
  weights: Variable[]
  step(): void
}

let kept: Run | undefined

/** Trains a net, from its seeded beginning or, where the last one was on the same way, from there. */
export function trained({ points, bend, units, steps }: Task): Trained {
  const of = `${bend} ${units} ${points}`
  if (kept?.of !== of || kept.steps > steps) {
    for (const weight of kept?.weights ?? []) weight.dispose()
    kept = begin(of, read(points), bends[bend], units)
  }
  for (; kept.steps < steps; kept.steps++) kept.step()
  const { weights } = kept
  const on = (places: { x: number; y: number }[]) =>
    tidy(() => output(weights, bends[bend], coordinates(places)).dataSync() as Float32Array)
  const [w, b] = weights.slice(0, 2).map((weight) => weight.dataSync())
  return {
    scores: on,
    folds: () => Array.from(b, (shift, unit) => [w[unit], w[units + unit], shift]),
    loss: meanLoss(on(read(points)), read(points)),
  }
}

const coordinates = (places: { x: number; y: number }[]) =>
  tensor2d(
    places.map(({ x, y }) => [x, y]),
    [places.length, 2],
  )

function output([W, b, v, c]: Tensor[], f: (z: Tensor) => Tensor, x: Tensor): Tensor {
  return add(matMul(f(add(matMul(x, W), b)), v), c)
}

function begin(of: string, points: Labelled[], f: (z: Tensor) => Tensor, units: number): Run {
  const weights = [
    randomNormal([2, units], 0, 2, 'float32', 7),
    zeros([units]),
    randomNormal([units, 1], 0, Math.sqrt(2 / units), 'float32', 8),
    zeros([1]),
  ].map((first) => variable(first))
  if (points.length === 0) return { of, steps: 0, weights, step() {} }
  const places = coordinates(points)
  const kinds = tensor2d(
    points.map(({ kind }) => [kind]),
    [points.length, 1],
  )
  const optimizer: Optimizer = adam(0.05)
  const loss = () => sigmoidCrossEntropy(kinds, output(weights, f, places))
  return { of, steps: 0, weights, step: () => void tidy(() => optimizer.minimize(loss, false, weights)) }
}

function meanLoss(scores: Float32Array, points: Labelled[]): number {
  const losses = points.map(({ kind }, i) => {
    const z = kind === 1 ? -scores[i] : scores[i]
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length)
}
