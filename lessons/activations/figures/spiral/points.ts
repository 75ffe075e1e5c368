import { blobs } from '#lib/data/toy/blobs.ts'
import { moons } from '#lib/data/toy/moons.ts'
import { spirals } from '#lib/data/toy/spirals.ts'

/** A point of the plane and its class, 0 or 1. */
export interface Labelled {
  x: number
  y: number
  kind: number
}

const toPoint = (x: number, y: number, kind: number): Labelled => ({ x: rounded(x), y: rounded(y), kind })
const rounded = (value: number) => Math.round(value * 100) / 100

/** The sets that the reader may begin with. */
export const sets: Record<string, () => Labelled[]> = {
  spiral() {
    const { x, y } = spirals({ n: 90, turns: 1, seed: 4 })
    return x.map(([a, b], i) => toPoint(a, b, y[i]))
  },
  moons() {
    const { x, y } = moons({ n: 70, noise: 0.08, seed: 4 })
    return x.map(([a, b], i) => toPoint(0.8 * (a - 0.5), 0.8 * (b - 0.25), y[i]))
  },
  blobs() {
    const { x, y } = blobs({ n: 60, classes: 2, radius: 0.55, noise: 0.22, seed: 4 })
    return x.map(([a, b], i) => toPoint(a, b, y[i]))
  },
  none: () => [],
}

/** Points as the text that a figure's state holds, `0.25 -0.5 1;…`. */
export const written = (points: Labelled[]): string => points.map(({ x, y, kind }) => `${x} ${y} ${kind}`).join(';')

/** The points of such a text. */
export const read = (text: string): Labelled[] =>
  text === ''
    ? []
    : text.split(';').map((point) => {
        const [x, y, kind] = point.split(' ').map(Number)
        return { x, y, kind }
      })

/** With a point more at this place; or without the one that was there already. */
export function toggled(points: Labelled[], { x, y, kind }: Labelled): Labelled[] {
  const there = points.findIndex((point) => Math.hypot(point.x - x, point.y - y) < 0.06)
  return there < 0 ? [...points, toPoint(x, y, kind)] : points.toSpliced(there, 1)
}
