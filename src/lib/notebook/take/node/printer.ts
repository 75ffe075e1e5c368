import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { Outbox } from '#lib/kernel/worker/outbox.ts'
import type { Text } from '../../text.ts'
import { itemLines } from './item-lines.ts'

/** How often what changes all the time is printed, such as a training, in milliseconds. */
const pause = 5000

/**
 * Where the outputs of cells go when there is no page: each as lines of text. Of items that share a key the last is
 * printed, when the cell ends or some seconds have gone. `take` may take an item for something better than lines.
 */
export function createPrinter(
  text: Text,
  print: (lines: string) => void,
  take?: (item: OutputItem) => boolean,
): Outbox {
  const held = new Map<string, OutputItem>()
  let timer: { unref?(): void } | number | null = null

  function tell(item: OutputItem): void {
    if (take?.(item)) return
    const lines = itemLines(item, text)
    if (lines !== '') print(lines)
  }

  function flush(): void {
    clearTimeout(timer as number)
    timer = null
    const items = [...held.values()]
    held.clear()
    for (const item of items) tell(item)
  }

  function hold(key: string, item: OutputItem): void {
    held.set(key, item)
    timer ??= setTimeout(flush, pause)
    // A program that has come to its end does not wait for this.
    if (typeof timer === 'object') timer.unref?.()
  }

  return {
    full: false,
    drop() {},
    show(item) {
      if (item.key === undefined) tell(item)
      else if (item.type === 'gone') held.delete(item.key)
      else hold(item.key, item)
    },
    flush,
  }
}
