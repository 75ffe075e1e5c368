import { stream } from './random.ts'

/**
 * Puts a list into a random order, in place: from the end on, each place takes one of those that are left.
 * Draws from the stream 'shuffle'; `fit` shuffles with it on both engines. Source: Durstenfeld, Algorithm 235 (1964).
 */
export function shuffle(list: { [index: number]: unknown; readonly length: number }): void {
  const numbers = stream('shuffle')
  for (let left = list.length; left > 0; left--) {
    const taken = Math.floor(numbers.next() * left)
    const last = list[left - 1]
    list[left - 1] = list[taken]
    list[taken] = last
  }
}
