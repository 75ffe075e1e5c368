import type { OutputItem } from '#lib/kernel/protocol.ts'
import { graphFigure } from '../figure/graph/graph-figure.ts'
import { figureMarkup } from '../figure/markup.ts'
import { mountFigure } from '../figure/mount.ts'
import type { Figure } from '../figure/types.ts'
import type { RenderContext } from './context.ts'

type GraphItem = Extract<OutputItem, { type: 'graph' }>

/**
 * A computing graph with a slider that steps through it. At build it is drawn after its last step, and carries its
 * description, so that the page can wake it.
 */
export function drawGraph(frame: HTMLElement, item: GraphItem, { live, text }: RenderContext): void {
  const figure = graphFigure(item.nodes, item.more) as unknown as Figure
  const locale = text('output.locale') === 'zh' ? 'zh' : 'en'
  frame.innerHTML = figureMarkup(figure, locale) // Every text in it is escaped.
  if (live) mountFigure(frame, figure, locale)
  else frame.dataset.item = JSON.stringify(item)
}
