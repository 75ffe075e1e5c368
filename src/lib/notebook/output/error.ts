import type { CellError } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { errorMessage } from './error-message.ts'

/**
 * An error of a cell: its name, what is wrong in the reader's language, and where. The place is a link
 * that carries line and column; the cell moves the cursor there.
 */
export function renderError(error: CellError, context: RenderContext): HTMLElement {
  const { document, text } = context
  const name = element(document, 'strong', { class: 'out-error-name' }, error.name)
  const message = element(document, 'span', { class: 'out-text' }, errorMessage(error, text))
  const { details } = error
  if (context.live && details?.marks)
    import('./mark-axes.ts').then(({ markAxes }) => markAxes(message, details)).catch(() => {})
  const parts: (Node | string)[] = [name, ' ', message]
  if (error.line !== undefined) {
    const where = text('output.at', { line: error.line, column: error.column ?? 1 })
    const place = { 'data-line': error.line, 'data-column': error.column ?? 1 }
    parts.push(
      ' ',
      context.live
        ? element(document, 'button', { type: 'button', class: 'out-place', ...place }, where)
        : element(document, 'span', { class: 'out-place', ...place }, where),
    )
  }
  return element(document, 'div', { class: 'out out-error' }, ...parts)
}
