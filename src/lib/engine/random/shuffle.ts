import { type RandomStream, stream } from './random.ts'

/**
 * Puts a list into a random order, in place: from the end on, each place takes one of those that are left.
 * Draws from the stream 'shuffle'; `fit` shuffles with it on both engines. Source: Durstenfeld, Algorithm 235 (1964).
 */
export function shuffle(list: { [index: number]: unknown; readonly length: number }): void {
  takeInTurn(list, stream('shuffle'), 1)
}

/** The numbers from 0 to `count` - 1, each once, in an order that `numbers` decides. */
export function shuffled(count: number, numbers: RandomStream): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  takeInTurn(order, numbers, 2)
  return order
}

/** Down to `least` places left. The very last place has no choice, but recorded runs of `fit` have drawn for it. */
function takeInTurn(
  list: { [index: number]: unknown; readonly length: number },
  numbers: RandomStream,
  least: number,
): void {
  for (let left = list.length; left >= least; left--) {
    const taken = Math.floor(numbers.next() * left)
    const last = list[left - 1]
    list[left - 1] = list[taken]
    list[taken] = last
  }
}
