import { Failed } from '../failure.ts'
import type { Called } from '../student.ts'
import { numbersOf } from './numbers-of.ts'

/**
 * Checks that a walk, a list of numbers or of points of one length, comes within `distance` of `target` after at most
 * `steps` steps, and stays there. The first of the list is where it begins.
 */
export function checkConverges(
  called: Called,
  target: number | readonly number[],
  { steps, distance }: { steps: number; distance: number },
): void {
  const got = numbersOf(called)
  const goal = typeof target === 'number' ? [target] : target
  const places = Math.floor(got.data.length / goal.length)
  const far = Array.from({ length: places }, (_, step) =>
    Math.hypot(...goal.map((wanted, axis) => got.data[step * goal.length + axis] - wanted)),
  )
  const last = far.findLastIndex((one) => !(one <= distance))
  if (places > last + 1 && last + 1 <= steps) return
  const [en, zh] =
    places > last + 1
      ? [
          `It is there to stay after ${last + 1} steps; wanted are ${steps}.`,
          `它在 ${last + 1} 步之后才停在那里，要求是 ${steps} 步。`,
        ]
      : [
          `It ends ${far.at(-1) ?? Number.NaN} away from where it should be.`,
          `它停在离目标 ${far.at(-1) ?? Number.NaN} 的地方。`,
        ]
  throw new Failed({ type: 'says', call: called.call, sentence: { en, zh }, got })
}
