import type { Plan } from '../cell/plan.ts'
import type { CellReading } from '../cell/read-cell.ts'
import type { AssetName, RunSize } from '../protocol.ts'
import { openData } from './open-data.ts'
import type { Outbox } from './outbox.ts'
import type { Pace } from './pace.ts'

/** What there is to make a given name from, for one run of a cell. */
export interface GivenTools {
  reading: CellReading
  outbox: Outbox
  signal: AbortSignal
  pace: Pace
  size: RunSize
  /** What the reader has drawn on a pad of the cell. */
  drawing(name: string): Uint8ClampedArray | undefined
}

/** Makes what a cell is given under one name, anew for every run. */
export type MakeGiven = (tools: GivenTools) => unknown

/** Asks the page for a file. */
export type GetAsset = (name: AssetName) => Promise<ArrayBuffer>

/** The given names that few cells use: what makes them is loaded when the text of a cell has the name. */
const later: Record<string, (get: GetAsset) => Promise<MakeGiven>> = {
  data: openData,
  training: async () => (await import('./training/training.ts')).createTraining,
  gallery: async () => (await import('./gallery.ts')).createGallery,
  confusion: async () => (await import('./confusion.ts')).createConfusion,
  draw: async () => (await import('./draw.ts')).createDraw,
  runSize: async () => (await import('./run-size.ts')).createRunSize,
}

/** What makes the given names of a cell that come later. Rejects when a file does not come. */
export async function loadGiven(
  { uses }: CellReading,
  { home }: Pick<Plan, 'home'>,
  get: GetAsset,
): Promise<Map<string, MakeGiven>> {
  const used = [...new Set(uses.map(({ name }) => name))]
  const names = used.filter((name) => Object.hasOwn(later, name) && !home.has(name))
  return new Map(await Promise.all(names.map(async (name) => [name, await later[name](get)] as const)))
}
