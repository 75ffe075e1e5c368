import type { Text } from '../text.ts'
import type { LateDrawings } from './late.ts'

/** The Plot library, handed in so that the page can load it late. */
export type PlotLibrary = typeof import('@observablehq/plot')

/** What the renderers need from where they run: jsdom at build, the page's document in the browser. */
export interface RenderContext {
  document: Document
  text: Text
  /** In the page: sliders move and plots have tips. At build: a control shows its value. */
  live: boolean
  /** Absent until loaded; a plot then leaves a place of its size. */
  plot?: PlotLibrary | undefined
  /** Pixels as a picture where there is no canvas: a data URL of a PNG. */
  encodePng?(pixels: Uint8ClampedArray, width: number, height: number): string
  /** What draws the outputs that few cells have, at build; in the page it is loaded with the first of them. */
  late?: LateDrawings
}
