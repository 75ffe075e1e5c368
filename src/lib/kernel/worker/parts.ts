import type { AssetName } from '../protocol.ts'

/**
 * A file of an engine that is fetched when a cell's text names something of it, so that the first run of a chapter
 * that never does is smaller.
 */
export interface Part {
  asset: AssetName
  /** What is in it, by the names that stand in a cell: `conv2d` for `tf.conv2d` and `x.conv2d`. */
  names: ReadonlySet<string>
  /** Files that have to be there before this one. */
  needs?: readonly AssetName[]
}

/**
 * Makes a loader for some parts: `load(members, getAsset)` fetches those that the members of a cell's text name
 * (`CellReading.members`), each once, and hands their bytes to `add`. Await it before the cell runs. What could not be
 * fetched is asked for again by the next call; a worker that boots anew asks again for all, and the page has kept them.
 *
 *     const load = createParts([{ asset: 'tfjs-layers', names: new Set(['layers', 'sequential']) }], async (asset, bytes) => ...)
 */
export function createParts(parts: readonly Part[], add: (asset: AssetName, bytes: ArrayBuffer) => Promise<void>) {
  const loaded = new Set<AssetName>()
  return async (members: ReadonlySet<string>, getAsset: (name: AssetName) => Promise<ArrayBuffer>): Promise<void> => {
    for (const { asset, names, needs = [] } of parts) {
      if (![...names].some((name) => members.has(name))) continue
      for (const name of [...needs, asset]) {
        if (loaded.has(name)) continue
        await add(name, await getAsset(name))
        loaded.add(name)
      }
    }
  }
}
