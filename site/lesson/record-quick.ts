import { encodeItems, type Json } from '#lib/kernel/node/encode-items.ts'
import { cellHash } from './cell-hash.ts'
import { kept } from './record-sheet.ts'
import { runSheet, seed } from './run-sheet.ts'
import type { Sheet } from './sheet.ts'
import { sizedCells } from './sized-cells.ts'

/**
 * What the cells that depend on `runSize` give in a quick run, as `quick.json` keeps it: the tests rerun these on every
 * engine, where the page's own size would take too long.
 */
export interface QuickRecording {
  engine: 'reference'
  seed: number
  cells: { id: string; hash: string; values: Json }[]
}

/** Runs a sheet with `quick` sizes on the reference engine; `null` when no cell of it has sizes. */
export async function recordQuick(sheet: Sheet): Promise<QuickRecording | null> {
  const { all } = sizedCells(sheet)
  if (all.size === 0) return null
  const { cells } = await runSheet({ ...sheet, facts: [] }, 'reference', { size: 'quick' })
  const sized = sheet.cells.filter(({ id }) => all.has(id))
  return {
    engine: 'reference',
    seed,
    cells: sized.map((cell) => ({
      id: cell.id,
      hash: cellHash(cell),
      values: encodeItems(kept(cells.find(({ id }) => id === cell.id)!.values)),
    })),
  }
}

/** Whether a quick recording is of exactly these cells. */
export function isQuickCurrent(recording: QuickRecording | null, sheet: Sheet): boolean {
  const { all } = sizedCells(sheet)
  const wanted = sheet.cells.filter(({ id }) => all.has(id)).map((cell) => `${cell.id} ${cellHash(cell)}`)
  return (recording?.cells ?? []).map(({ id, hash }) => `${id} ${hash}`).join() === wanted.join()
}
