import type { Json } from '#lib/kernel/node/encode-items.ts'
import type { CellError, EngineId } from '#lib/kernel/protocol.ts'

/** What running a lesson gave, as `recorded.json` keeps it. All of it is JSON. */
export interface Recording {
  engine: EngineId
  /** What computed it: our engine is plain JavaScript. */
  backend: 'javascript'
  dtype: 'float32'
  seed: number
  /** The versions that computed it. */
  versions: Record<string, string>
  cells: RecordedRun[]
  facts: RecordedFact[]
}

export interface RecordedRun {
  id: string
  /** Of the cell's code, its `throws` and its `only`: when it differs the recording is out of date. */
  hash: string
  tolerance: number
  milliseconds: number
  /** OutputItem[] as `encodeItems` writes them. */
  items: Json
  /** NamedValue[] as `encodeItems` writes them. */
  values: Json
  /** How a cell that is meant to fail ended. */
  error?: CellError
}

export interface RecordedFact {
  cell: string
  is: string
  /** What the expression gave: a number with all its digits, or a text. */
  value: number | string | boolean
}
