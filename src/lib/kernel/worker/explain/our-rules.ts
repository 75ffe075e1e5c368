import { axesThatDiffer, axesThatDoNotStretch, type Lesson, readShape, type Sizes, shapeClash } from './shape-clash.ts'

/** What our engine says of an error, as data. */
export interface EngineFacts {
  op: string
  message: string
  shapes: readonly Sizes[]
  axis: number | undefined
}

/** The facts that stand in an error's details. */
export function factsOf({ op = '', message = '', shapes, axis }: Record<string, string>): EngineFacts {
  const found = [...(shapes ?? '').matchAll(/\[([^\]]*)\]/g)].map(([, inside]) => readShape(inside))
  return { op, message, shapes: found, axis: axis === undefined ? undefined : Number(axis) }
}

/** The rule of shapes that a call of our engine broke, or null. */
export function ourLesson({ op, message, shapes, axis }: EngineFacts): Lesson | null {
  const [a, b] = shapes
  if (!b) return null
  if (/inner sizes differ/.test(message)) {
    const first = a.length - (/first transposed/.test(message) ? 2 : 1)
    const second = b.length < 2 ? 0 : b.length - (/second transposed/.test(message) ? 1 : 2)
    return shapeClash('inner', op, [a, b], [[first], [second]])
  }
  if (/do not broadcast|must have the same sizes, or 1/.test(message))
    return shapeClash('stretch', op, [a, b], axesThatDoNotStretch(a, b))
  if (/may differ only along axis/.test(message)) return shapeClash('join', op, shapes, axesThatDiffer(shapes, axis))
  if (/do not fill/.test(message)) return shapeClash('fill', op, [b], [[]], counts(a, b))
  if (/takes \d+: /.test(message)) return channels(op, a, b)
  if (/shapes differ|tensors differ/.test(message)) return shapeClash('same', op, shapes, axesThatDiffer(shapes))
  return null
}

/** How many numbers there are, and how many the wanted shape takes; one size may be left open. */
const counts = (given: Sizes, wanted: Sizes) => ({
  count: String(given.reduce<number>((product, n) => product * (n ?? 1), 1)),
  needed: String(wanted.reduce<number>((product, n) => product * (n === -1 ? 1 : (n ?? 1)), 1)),
})

/** Channels stand last in an input, and last but one in a filter. */
const channels = (op: string, x: Sizes, filter: Sizes) =>
  shapeClash('channels', op, [x, filter], [[x.length - 1], [filter.length - 2]])
