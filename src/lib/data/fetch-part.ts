import type { DataPart, Shard } from './manifest.ts'
import type { Shelf } from './shelf.ts'

/** Shows how far something is: `value` of `max`. Without arguments: it is over. */
export type ShowLoading = (value?: number, max?: number) => void

/** Files on their way at once: enough to keep a line busy, few enough that none waits for long. */
const atOnce = 3

/** The shards that hold the first `count` rows of each part, in order. `show` hears of the bytes, unless all are there. */
export async function fetchShards(
  wanted: { part: DataPart; count: number }[],
  shelf: Shelf,
  show: ShowLoading,
): Promise<Uint8Array[][]> {
  const needed = wanted.map(({ part, count }) => shardsFor(part, count))
  const missing = needed.flat().filter(({ name }) => !shelf.has(name))
  const max = missing.reduce((sum, { bytes }) => sum + bytes, 0)
  let loaded = 0
  try {
    if (missing.length > 0) show(0, max)
    await inTurn(missing, async ({ name, bytes }) => {
      await shelf.open(name)
      loaded += bytes
      show(loaded, max)
    })
  } finally {
    if (missing.length > 0) show()
  }
  return Promise.all(needed.map((shards) => Promise.all(shards.map(({ name }) => shelf.open(name)))))
}

function shardsFor({ shards }: DataPart, count: number): Shard[] {
  let rows = 0
  return shards.filter((shard) => {
    const needed = rows < count
    rows += shard.count
    return needed
  })
}

/** Does something with every item, with a few at a time. */
async function inTurn<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
