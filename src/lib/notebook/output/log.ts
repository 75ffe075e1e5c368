import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { foldText } from './fold.ts'

type LogItem = Extract<OutputItem, { type: 'log' }>

/** A line of the console. Warnings and errors say so in a word; long text is folded; columns stay below each other. */
export function renderLog(item: LogItem, context: RenderContext): HTMLElement {
  const marked = item.level === 'warn' || item.level === 'error'
  const word = element(context.document, 'span', { class: 'out-level' }, context.text(`output.${item.level}`))
  return element(
    context.document,
    'div',
    { class: `out out-log out-log-${item.level}` },
    ...(marked ? [word, ' '] : []),
    hasColumns(item.text) ? scrolling(item.text, context) : foldText(item.text, context),
  )
}

/** Whether at least two lines hold words with wide gaps between them, as a printed table does. */
const hasColumns = (text: string): boolean => (text.match(/^.*\S {2,}\S.*$/gm)?.length ?? 0) > 1

/** Lines that are not broken, in a frame that scrolls; its name is the first of them. */
function scrolling(text: string, context: RenderContext): HTMLElement {
  const [label] = text.trim().split('\n', 1)
  const frame = { class: 'out-columns', tabindex: 0, role: 'group', 'aria-label': label }
  return element(context.document, 'div', frame, foldText(text, context))
}
