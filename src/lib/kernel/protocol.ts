/**
 * Everything that page and worker say to each other, over one transferred MessagePort.
 * What comes from the worker is untrusted: `page/guard.ts` validates it before anyone reads it.
 */

import type { GraphNode } from './output/graph-node.ts'
import type { ValueNode } from './output/value-node.ts'

/** What the Engine chooser offers: our own engine, or tfjs on one of its backends. */
export const engineIds = ['reference', 'tfjs-cpu', 'tfjs-wasm', 'tfjs-webgl', 'tfjs-webgpu'] as const
export type EngineId = (typeof engineIds)[number]

/** Counts up by one a run; answers to an older run are dropped, but for what its cells show late. */
export type RunId = number
/** The id that the fence carries; unique in a chapter. */
export type CellId = string

export interface CellSource {
  id: CellId
  /** TypeScript with erasable types, exactly as the reader sees it. */
  code: string
}

/**
 * How much work `runSize` gives a cell: little enough for tests, what the page runs, or all of it because the reader
 * asked for the full run.
 */
export const runSizes = ['quick', 'page', 'full'] as const
export type RunSize = (typeof runSizes)[number]

/** What the reader asks of a training that runs: wait, take one step and wait, go on. */
export const paceActions = ['pause', 'step', 'resume'] as const
export type PaceAction = (typeof paceActions)[number]

/** Files that the worker may ask for. The page fetches them from its own allow-list and transfers the bytes. */
export type AssetName =
  | 'tfjs-core'
  | 'tfjs-layers'
  | 'tfjs-cpu'
  | 'tfjs-wasm'
  | 'tfjs-webgl'
  | 'tfjs-webgpu'
  | `wasm/${string}`
  | `data/${string}`
  | `part/${string}`

/** Page to worker. */
export type Request =
  | { type: 'config'; locale: 'en' | 'zh'; seed: number }
  /** All cells of the page, in order. Sent at boot and whenever a text has changed; answered by `plan`. */
  | { type: 'plan'; cells: CellSource[] }
  /**
   * Runs the stale cells that `cell` needs, then `cell`. Every engine keeps variables of its own, so that
   * changing the engine loses nothing. With `collect`, `cell-done` carries the values that the cell displays or names.
   * `size` is `page` unless said. Cells that have `failed` since the run was asked for are not tried again for it.
   */
  | { type: 'run'; run: RunId; cell: CellId; engine: EngineId; collect: boolean; size?: RunSize; failed?: CellId[] }
  /** For the trainings of a run. */
  | { type: 'pace'; run: RunId; action: PaceAction }
  /** What the reader has drawn on a pad of a cell, for its next run; `null` forgets all of the cell's. */
  | { type: 'drawing'; cell: CellId; drawing: { name: string; pixels: Uint8ClampedArray } | null }
  /** Sets the AbortSignal that cells see. The page terminates the worker when no `done` follows in time. */
  | { type: 'abort'; run: RunId }
  | { type: 'asset'; name: AssetName; bytes: ArrayBuffer }
  | { type: 'asset'; name: AssetName; error: string }
  /** Asks what the names of the page's cells hold, for completion and hover; answered by `names`. */
  | { type: 'names'; engine: EngineId }
  /** Asks what stands under a path of names, `['model', 'layers']`, where no cell runs for it; answered by `seen`. */
  | { type: 'look'; look: number; engine: EngineId; path: string[] }
  | { type: 'ping'; count: number }

/** Worker to page. A run ends with exactly one `done`. */
export type Response =
  /** Once at boot, after a quick look; again when a closer look found that an engine does not run after all. */
  | { type: 'ready'; engines: EngineStatus[] }
  | { type: 'plan'; cells: CellPlan[] }
  | { type: 'need'; name: AssetName }
  | { type: 'cell-start'; run: RunId; cell: CellId }
  /** Also after `cell-done`, until the cell begins again: from timers and promises that it left behind. */
  | { type: 'out'; run: RunId; cell: CellId; item: OutputItem }
  | {
      type: 'cell-done'
      run: RunId
      cell: CellId
      status: 'ok' | 'error' | 'stopped'
      milliseconds: number
      error?: CellError
      values?: NamedValue[]
      /** How many tensors of tfjs the cell left in memory that no name holds and nobody keeps; absent when none. */
      undisposed?: number
      /** Where NaN or Infinity in what the cell shows came from, on our engine; absent when there is none. */
      badNumbers?: CellError[]
    }
  | { type: 'done'; run: RunId; status: 'ok' | 'error' | 'stopped' }
  | { type: 'names'; names: { name: string; cell: CellId; summary: string }[] }
  | { type: 'seen'; look: number; seen: SeenValue | null }
  | { type: 'pong'; count: number }
  /** A promise of an earlier cell rejected, or a timer of it threw, after the cell was done. */
  | { type: 'async-error'; cell: CellId | null; error: CellError }

export interface EngineStatus {
  id: EngineId
  available: boolean
  /** Why not, as a key of the interface strings: `engine.no-webgl`. */
  reason?: 'no-wasm' | 'no-webgl' | 'no-webgpu'
}

/** What a parse of the cells' texts tells, without running them. */
export interface CellPlan {
  id: CellId
  /** Names that the cell defines at its top level. */
  defines: string[]
  /** Cells whose names this one uses, directly. */
  needs: CellId[]
  /** Which cell made this one stale, for each engine that has run it; absent when fresh or never run. */
  stale: Partial<Record<EngineId, CellId>>
  /** Needs tfjs whatever the engine, since it names `tfjs`. */
  tfjs: boolean
  controls: ControlSite[]
  /** Syntax errors, redefinitions, assignments to another cell's variable. Such a cell does not run. */
  errors: CellError[]
  /** Names that it uses though nobody defines them. It runs, and ends with an error, unless they come before. */
  unknown: CellError[]
}

/** What a name holds, for completion and help. */
export interface SeenValue {
  kind: SeenKind
  /** In few words, as a console would write it. */
  summary: string
  /** The cell that holds it, when the path is one of its names. */
  cell: CellId | null
  /** Of a tensor; without values, `size` 0 says that nobody counted. */
  tensor: Omit<TensorItem, 'type' | 'name' | 'values'> | null
  /** What can be taken out of it by name. */
  members: { name: string; kind: SeenKind; summary: string }[]
}
export const seenKinds = ['function', 'class', 'tensor', 'value'] as const
export type SeenKind = (typeof seenKinds)[number]

/** Where a control's literal stands in the text, so that a slider can rewrite it. */
export interface ControlSite {
  /** The name that the control's value is bound to. */
  name: string
  /** Offsets of the literal, in UTF-16 units from the start of the cell. */
  start: number
  end: number
}

export interface CellError {
  /** `SyntaxError`, `TypeError`, ...; `Thrown` for a value that is no Error. */
  name: string
  /** What is wrong and, where it helps, what to do. One to three sentences. */
  message: string
  /** In the cell's own text, counted from 1; absent when the position is unknown. */
  line?: number
  column?: number
  /** End of the marked part on the same line; absent: to the end of the token. */
  endColumn?: number
  /** Which rule was broken, for a translated message: `redefined`, `assigned`, `type-only`, `unknown-name`, `disposed`, ... */
  code?: string
  /** Values for the translated message: names, cells, shapes. */
  details?: Record<string, string>
}

/** Something that a cell shows. Items with the same key overwrite each other, so that training streams live. */
export type OutputItem = { key?: string } & (
  | { type: 'log'; level: 'log' | 'info' | 'warn' | 'error'; text: string }
  | { type: 'value'; name?: string; text: string }
  /** A value with parts, to be opened level by level; `text` is all of it in one line. */
  | { type: 'tree'; name?: string; text: string; root: ValueNode }
  | TensorItem
  | { type: 'table'; columns: string[]; rows: (string | number)[][]; more: number }
  | { type: 'image'; width: number; height: number; pixels: Uint8ClampedArray }
  | { type: 'plot'; spec: PlotSpec }
  /** A computing graph; `more` nodes are left out. */
  | { type: 'graph'; nodes: GraphNode[]; more: number }
  | { type: 'progress'; value: number; max: number; label: string }
  | ControlItem
  | TrainingItem
  /** Many small pictures of one size, a byte a pixel; 128 is zero in `signed` ones. */
  | {
      type: 'gallery'
      width: number
      height: number
      colors: 'grey' | 'signed'
      tiles: { label: string; wrong: boolean }[]
      pixels: Uint8ClampedArray
    }
  /** How often the class of each row was taken for the class of each column. */
  | { type: 'confusion'; labels: string[]; counts: Float64Array }
  /** A pad to draw on. Its pixels, and those of the examples, are bytes in base64, so that a page can carry them. */
  | {
      type: 'pad'
      name: string
      label: string
      width: number
      height: number
      pixels: string
      examples: string
    }
  /** That the cell uses `runSize`: what it was given, and what every size gives, in words. */
  | { type: 'size'; size: RunSize; given: Record<RunSize, string>; unit: string }
  /** Output beyond the limits was dropped: how many items, how many bytes. */
  | { type: 'dropped'; items: number; bytes: number }
  /** Takes the item with this key away again: what it told of is over. */
  | { type: 'gone' }
)

export interface TensorItem {
  type: 'tensor'
  name?: string
  shape: number[]
  dtype: string
  /** The first values in row-major order, at most 1,000; the item says by `size` how many there are. */
  values: Float64Array
  size: number
  min: number
  max: number
  mean: number
  /** Counts of what is no number. */
  nan: number
  infinite: number
}

/** How a training goes, or went. Numbers of steps and rows count over all epochs. */
export interface TrainingItem {
  type: 'training'
  label: string
  state: 'running' | 'paused' | 'done' | 'stopped'
  epochs: number
  /** The epoch that runs, from 1; 0 before the first step. */
  epoch: number
  steps: number
  /** Steps that have been taken. */
  step: number
  rows: number
  /** Rows that have been seen. */
  row: number
  /** Spent so far, without pauses. The only number here that another run does not repeat. */
  milliseconds: number
  curves: TrainingCurve[]
}

/** What `show` got under one name: where it was shown, counted in steps, and what. Long ones are thinned. */
export interface TrainingCurve {
  name: string
  x: Float64Array
  y: Float64Array
  /** The last value, whatever was thinned. */
  last: number
}

export type ControlItem = { type: 'control'; name: string; label: string; value: number | string | boolean } & (
  | { control: 'slider'; min: number; max: number; step: number }
  | { control: 'choice'; options: string[] }
  | { control: 'toggle' }
)

/** A value for the comparison, with all of its elements (up to a million). */
export interface NamedValue {
  name: string
  /** `null`: not numeric, compared by its text. */
  numeric: { shape: number[]; dtype: string; data: Float64Array } | null
  text: string
}

/** A serialisable, allow-listed Observable Plot: functions have been evaluated to columns in the worker. */
export interface PlotSpec {
  /** Plain options of `Plot.plot` but for marks: width, height, x, y, color, caption, ariaLabel, ... */
  options: PlainObject
  marks: { mark: string; data: PlainValue; options: PlainObject }[]
}
export type PlainValue = string | number | boolean | null | Float64Array | PlainValue[] | PlainObject
export type PlainObject = { [key: string]: PlainValue | undefined }
