import type { OutputItem } from '#lib/kernel/protocol.ts'

/** More items than these are folded: lines of log, and of everything else together. */
export const shownItems = 40

/**
 * Room for the outputs of one run: whether an item still has a place, or is folded. Lines of log are counted apart, so
 * that they never push the plot behind them out of sight. That output was left out is always said.
 */
export function createRoom() {
  const taken = { lines: 0, others: 0 }
  return {
    takes({ type }: OutputItem): boolean {
      if (type === 'dropped') return true
      const kind = type === 'log' ? 'lines' : 'others'
      return taken[kind]++ < shownItems
    },
  }
}
