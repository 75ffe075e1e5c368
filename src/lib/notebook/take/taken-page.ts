import type { CellId, EngineId } from '#lib/kernel/protocol.ts'
import type { PageDocument } from '../document/page-document.ts'

/** A page as it is taken away: what the reader sees, in order, apart from how it is drawn. */
export interface TakenPage {
  title: string
  /** Where the page is, without a fragment. */
  address: string
  settings: TakenSettings
  parts: TakenPart[]
}

/** What a file says of the page that it came from; enough to open it there again. */
export type TakenSettings = Pick<PageDocument, 'version' | 'lesson' | 'language' | 'engine' | 'seed'>

export type TakenPart = TakenProse | TakenCell

/** Text between cells, with its headings, formulas and listings. */
export interface TakenProse {
  type: 'prose'
  markdown: string
}

/** A cell as it stands on the page, with what it shows. */
export interface TakenCell {
  type: 'cell'
  id: CellId
  text: string
  /** `textHash` of the lesson's text; `null` for a cell that the reader has added. */
  original: string | null
  /** The one engine that the cell runs on, if it is not free. */
  only: EngineId | undefined
  outputs: TakenOutput[]
}

/** An output in all the forms that a file may want: always as text, a drawing as SVG or PNG too. */
export interface TakenOutput {
  text: string
  svg?: string
  /** Base64, without the address's head. */
  png?: string
  html?: string
  /** Whether it tells of an error. */
  error?: true
}
