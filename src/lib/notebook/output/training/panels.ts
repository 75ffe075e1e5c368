import type { TrainingCurve } from '#lib/kernel/protocol.ts'

/** Curves that are drawn on one pair of axes, since they measure the same. */
export interface Panel {
  /** What they measure: `loss`, `accuracy`. */
  unit: string
  curves: TrainingCurve[]
  low: number
  high: number
}

/** Puts curves that measure the same together: `loss` with `testLoss` and `val_loss`, `acc` with `accuracy`. */
export function panelsOf(curves: readonly TrainingCurve[]): Panel[] {
  const groups = Map.groupBy(curves, ({ name }) => unitOf(name))
  return [...groups].map(([unit, curves]) => ({ unit, curves, ...bounds(unit, curves) }))
}

/** The last word of a name. */
function unitOf(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[\s_-]+/)
  const last = words.findLast((word) => word !== '') ?? name
  return last.startsWith('acc') ? 'accuracy' : last
}

/** A loss is measured from zero, an accuracy up to one; the rest from its least to its most. */
function bounds(unit: string, curves: TrainingCurve[]) {
  const values = curves.flatMap(({ y }) => Array.from(y)).filter(Number.isFinite)
  if (values.length === 0) return { low: 0, high: 1 }
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const low = least >= 0 && unit !== 'accuracy' ? 0 : unit === 'accuracy' ? Math.floor(least * 10) / 10 : least
  const high = unit === 'accuracy' && most <= 1 ? 1 : most
  return high > low ? { low, high } : { low: low - 0.5, high: high + 0.5 }
}
