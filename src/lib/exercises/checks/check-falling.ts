import { Failed } from '../failure.ts'
import type { Called } from '../student.ts'
import { checkFinite } from './check-finite.ts'
import { numbersOf } from './numbers-of.ts'

/**
 * Checks that a list of losses never rises: each is at most the one before it, or larger by no more than the share `rise`
 * of it, and the last is below the first.
 */
export function checkFalling(called: Called, { rise = 0 }: { rise?: number } = {}): void {
  checkFinite(called)
  const got = numbersOf(called)
  const losses = Array.from(got.data)
  const at = losses.findIndex((loss, i) => i > 0 && loss > losses[i - 1] + rise * Math.abs(losses[i - 1]))
  const fail = (en: string, zh: string) => {
    throw new Failed({ type: 'says', call: called.call, sentence: { en, zh }, got })
  }
  if (at > 0)
    fail(
      `The loss rises from ${losses[at - 1]} to ${losses[at]} in step ${at}.`,
      `第 ${at} 步，损失从 ${losses[at - 1]} 升到 ${losses[at]}。`,
    )
  if (!(losses.length > 1 && losses.at(-1)! < losses[0])) fail('The loss does not fall.', '损失没有下降。')
}
