import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { drawPlot } from './plot-draw.ts'
import { plotHeight, plotWidth, usualWidth } from './plot-options.ts'
import { describePlot } from './plot-summary.ts'

type PlotItem = Extract<OutputItem, { type: 'plot' }>

/** A plot as a figure: the drawing, and in words what it shows. Until Plot is loaded, a place of the same size. */
export function renderPlot(item: PlotItem, context: RenderContext): HTMLElement {
  const { document, text } = context
  const { spec } = item
  const width = plotWidth(spec)
  const narrow = width <= 360 ? ' is-narrow' : ''
  const frame = element(document, 'div', {
    class: `out out-plot${narrow}`,
    style: `--plot-width: ${width === usualWidth ? 660 : width}px`,
  })
  if (!context.plot) {
    const style = `aspect-ratio: ${width} / ${plotHeight(spec)}`
    frame.append(element(document, 'div', { class: 'out-plot-place', style, 'aria-busy': 'true' }))
    return frame
  }
  try {
    const { drawing, missing } = drawPlot(spec, context.plot, context)
    const label = typeof spec.options.ariaLabel === 'string' ? spec.options.ariaLabel : describePlot(spec, text)
    nameDrawing(drawing, label)
    if (context.live) ownClips(drawing)
    frame.append(drawing)
    if (missing > 0)
      frame.append(element(document, 'p', { class: 'out-soft' }, text('output.gaps', { count: missing })))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    frame.append(element(document, 'p', { class: 'out-error' }, text('output.plot-failed', { message })))
  }
  return frame
}

/** Plot counts its clip paths from 1, in the page as at build: the page's must not be taken for those of the records. */
function ownClips(drawing: Element): void {
  for (const clip of drawing.querySelectorAll('clipPath')) {
    const users = drawing.querySelectorAll(`[clip-path="url(#${clip.id})"]`)
    clip.id = `live-${clip.id}`
    for (const user of users) user.setAttribute('clip-path', `url(#${clip.id})`)
  }
}

/**
 * One name for the whole picture; Plot's labels on `<g>` are no valid ARIA (plot issue 1760). Those of the axes become
 * classes: where letters are larger, these groups need more room.
 */
function nameDrawing(drawing: Element, label: string): void {
  for (const group of drawing.querySelectorAll('g[aria-label], g[aria-description]')) {
    const [, axis] = /^f?([xy])-axis label$/.exec(group.getAttribute('aria-label') ?? '') ?? []
    if (axis) group.setAttribute('class', `label-${axis}`)
    group.removeAttribute('aria-label')
    group.removeAttribute('aria-description')
  }
  for (const style of drawing.querySelectorAll('style')) style.remove()
  const pictures = drawing.localName === 'svg' ? [drawing] : [...drawing.children].filter((c) => c.localName === 'svg')
  const main = pictures.at(-1)
  main?.setAttribute('role', 'img')
  main?.setAttribute('aria-label', label)
}
