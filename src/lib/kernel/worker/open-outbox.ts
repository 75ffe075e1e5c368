import type { Outbox } from './outbox.ts'

/** Of the cell that runs; null while none does. */
let running: Outbox | null = null

/**
 * The outbox of a cell that begins to run, as its own functions see it. Once `close` has told that it is over, what they
 * show is for the cell that calls them: the one that runs then; else, from a timer or a promise, still for their own.
 */
export function openOutbox(own: Outbox): { outbox: Outbox; close(): void } {
  running = own
  let over = false
  const now = () => (over && running) || own
  return {
    outbox: {
      show: (item) => now().show(item),
      get full() {
        return now().full
      },
      drop: (bytes) => now().drop(bytes),
      flush: () => own.flush(),
    },
    close() {
      over = true
      if (running === own) running = null
    },
  }
}
