import { escapeHtml } from './escape.ts'
import type { DrawContext, Figure, FigureState, Locale } from './types.ts'

export type Layout = 'wide' | 'narrow'

/** The context in which a figure is drawn for wide columns or for phones. */
export function drawContext(figure: Figure, layout: Layout, locale: Locale): DrawContext {
  return { locale, narrow: layout === 'narrow', ...figure.sizes[layout] }
}

/** One layout of a figure as a complete `<svg>`; figure.css shows the one that fits. */
export function drawing(figure: Figure, state: FigureState, layout: Layout, locale: Locale): string {
  const context = drawContext(figure, layout, locale)
  return (
    `<svg class="figure-${layout}" viewBox="0 0 ${context.width} ${context.height}" width="${context.width}" ` +
    `height="${context.height}" role="img" aria-label="${escapeHtml(figure.label(locale))}">` +
    `${figure.draw(state, context)}</svg>`
  )
}
