import type { CellError } from '../../protocol.ts'

/** What an error says beyond its own message: the rule that was broken, and the values for its sentence. */
export type Lesson = Pick<CellError, 'code' | 'details'>

/** How sizes must agree: as in a product, after stretching, along all axes but one, entirely, in number. */
export type ShapeRule = 'inner' | 'stretch' | 'join' | 'same' | 'fill' | 'channels' | 'layer'

/** A shape; `null` is a size that is not known yet, such as the batch. */
export type Sizes = readonly (number | null)[]

/**
 * Shapes that do not fit, as data for a sentence and a mark: `marks` names for each shape the axes that are wrong,
 * `1|0`; `note` is the clash itself, `3 ≠ 2`, where there is just one.
 */
export function shapeClash(
  rule: ShapeRule,
  op: string,
  shapes: readonly Sizes[],
  axes: readonly (readonly number[])[] = shapes.map(() => []),
  more: Record<string, string> = {},
): Lesson {
  const text = shapes.map(shapeText).join(rule === 'inner' ? ' × ' : ', ')
  const clashing = shapes.flatMap((shape, i) => axes[i].map((axis) => String(shape[axis] ?? '?')))
  const [left, right] = clashing
  return {
    code: `shape-${rule}`,
    details: {
      op,
      shapes: text,
      ...(clashing.length > 0 && { marks: axes.map((list) => list.join(',')).join('|') }),
      ...(clashing.length === 2 && { left, right, note: `${left} ≠ ${right}` }),
      ...more,
    },
  }
}

/** As messages write it: `[2,3]`, `[?,28,28]`. */
export const shapeText = (shape: Sizes): string => `[${shape.map((n) => n ?? '?').join(',')}]`

/** Reads a shape out of a message: `2,3`, `null,4`, `*,2` or nothing between its brackets. */
export const readShape = (text: string): Sizes =>
  text.trim() === '' ? [] : text.split(',').map((size) => (/^\s*-?\d+\s*$/.test(size) ? Number(size) : null))

/** The first axes, counted from the end, along which two shapes can not stretch to each other; empty lists when they can. */
export function axesThatDoNotStretch(a: Sizes, b: Sizes): number[][] {
  for (let back = 1; back <= Math.min(a.length, b.length); back++) {
    const [n, m] = [a[a.length - back], b[b.length - back]]
    if (n !== m && n !== 1 && m !== 1) return [[a.length - back], [b.length - back]]
  }
  return [[], []]
}

/** All axes along which shapes of one rank differ from the first; empty lists when the ranks differ. Unknown sizes fit. */
export function axesThatDiffer(shapes: readonly Sizes[], but = -1): number[][] {
  const [first] = shapes
  if (shapes.some(({ length }) => length !== first.length)) return shapes.map(() => [])
  const differ = first.flatMap((n, axis) =>
    axis !== but && shapes.some((shape) => shape[axis] !== n && shape[axis] !== null && n !== null) ? [axis] : [],
  )
  return shapes.map(() => differ)
}
