import { limits } from '../output/limits.ts'
import { weighItem } from '../output/weigh-item.ts'
import type { OutputItem } from '../protocol.ts'
import { clearTimer, now, setTimer } from './primordials.ts'

/**
 * Sends what a cell shows, at once, also from a loop that never pauses. Items with a key replace each other and go out
 * once a frame at most, the last one surely. Past the limits of a run, items are counted instead of sent.
 */
export interface Outbox {
  show(item: OutputItem): void
  /** Whether nothing more passes, so that there is no use in making an item. */
  readonly full: boolean
  /** Counts an item that was not even made. */
  drop(bytes: number): void
  /** Sends what is still waiting. */
  flush(): void
}

/** Makes the outbox of one run of a cell. */
export function createOutbox(send: (item: OutputItem) => void): Outbox {
  const held = new Map<string, { item: OutputItem | null; sent: number }>()
  const dropped = { items: 0, bytes: 0, reported: 0 }
  let items = 0
  let bytes = 0
  let timer: ReturnType<typeof setTimer> | null = null

  function post(item: OutputItem, weight: number): void {
    bytes += weight
    send(item)
  }

  function showKeyed(item: OutputItem, key: string): void {
    const slot = held.get(key)
    if (!slot) items++
    const time = now()
    const last = slot?.sent ?? -Infinity
    const wait = last + limits.interval - time
    held.set(key, { item: wait > 0 ? item : null, sent: wait > 0 ? last : time })
    if (wait <= 0) post(item, weighItem(item))
    else timer ??= setTimer(flush, wait)
  }

  function drop(weight: number): void {
    dropped.items++
    dropped.bytes += weight
    if (now() - dropped.reported > 250) reportDropped()
  }

  function reportDropped(): void {
    dropped.reported = now()
    send({ type: 'dropped', key: 'dropped', items: dropped.items, bytes: dropped.bytes })
  }

  function flush(): void {
    if (timer !== null) clearTimer(timer)
    timer = null
    for (const [key, { item }] of held) {
      if (item === null) continue
      held.set(key, { item: null, sent: now() })
      post(item, weighItem(item))
    }
    if (dropped.items > 0) reportDropped()
  }

  return {
    get full() {
      return items >= limits.items || bytes >= limits.bytes
    },
    show(item) {
      const weight = weighItem(item)
      const known = item.key !== undefined && held.has(item.key)
      if (bytes + weight > limits.bytes || (items >= limits.items && !known)) drop(weight)
      else if (item.key !== undefined) showKeyed(item, item.key)
      else {
        items++
        post(item, weight)
      }
    },
    drop,
    flush,
  }
}
