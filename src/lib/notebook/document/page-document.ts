import type { CellId, EngineId } from '#lib/kernel/protocol.ts'

/** The version that this book writes. It reads this one and, should there ever be others, those before it. */
export const documentVersion = 1

/**
 * What a reader has made of a page, as plain data: saved in the browser, packed into links, carried by downloads. It
 * holds what differs from the lesson, and nothing else. From anywhere but the page it comes through `checkDocument`.
 */
export interface PageDocument {
  version: typeof documentVersion
  /** The page's address after its language, `gradient-descent` or `ops/softmax`; empty for the cover. */
  lesson: string
  /** The language in which the page was read. Cells have the same text in every language. */
  language: 'en' | 'zh'
  /** The engine, which names its backend: `tfjs-wasm`. */
  engine: EngineId
  seed: number
  /** The lesson's cells whose text is another now, in the order of the page. Values of controls are part of the text. */
  cells: CellChange[]
  /** Cells that the reader has put between those of the lesson, in the order of the page. */
  added: AddedCell[]
  /** What whoever shares the page leaves out, so that others see what matters. */
  hidden: { controls: HiddenControl[]; cells: CellId[] }
  /** What is drawn on pads, for the next run of their cells. What was kept or shared by older versions does not have it. */
  drawings: Drawing[]
}

/** A cell of the lesson with another text. */
export interface CellChange {
  id: CellId
  /** `textHash` of the lesson's text that was changed: tells when the lesson itself has changed since. */
  original: string
  text: string
}

/** A cell that the lesson does not have. */
export interface AddedCell {
  /** Unique on the page, among all its cells. */
  id: CellId
  /** The cell, added or not, that it stands below; `null`: it is the first of the page. */
  after: CellId | null
  text: string
}

/** A control of a cell, by the name that it has in the text. */
export interface HiddenControl {
  cell: CellId
  name: string
}

/** What is drawn on a pad of a cell, a byte a pixel, row by row, in base64. `name` is what the kernel calls the pad. */
export interface Drawing {
  cell: CellId
  name: string
  pixels: string
}
