import * as plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import type { CellError, OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './output/context.ts'
import { drawConfusion } from './output/draw-confusion.ts'
import { drawGallery } from './output/draw-gallery.ts'
import { drawGraph } from './output/draw-graph.ts'
import { renderError } from './output/error.ts'
import { renderItems } from './output/items.ts'
import { drawPad } from './output/pad/draw-pad.ts'
import { drawTraining } from './output/training/draw-training.ts'
import { drawTree } from './output/tree/draw-tree.ts'
import { encodePng } from './static-png.ts'
import { type Strings, textIn } from './text.ts'

const { document } = new JSDOM('').window

/** Recorded outputs as HTML, drawn by the same renderers as in the page. For the build and for tests. */
export function staticOutput(items: readonly OutputItem[], error: CellError | undefined, strings: Strings): string {
  const context: RenderContext = {
    document,
    text: textIn(strings),
    live: false,
    plot,
    encodePng,
    late: {
      training: drawTraining,
      graph: drawGraph,
      gallery: drawGallery,
      confusion: drawConfusion,
      pad: drawPad,
      tree: drawTree,
    },
  }
  const elements = renderItems(items, context)
  if (error) elements.push(renderError(error, context))
  return elements.map((made) => made.outerHTML).join('')
}
