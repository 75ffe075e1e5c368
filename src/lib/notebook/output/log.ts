import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { foldText } from './fold.ts'

type LogItem = Extract<OutputItem, { type: 'log' }>

/** A line of the console. Warnings and errors say so in a word; long text is folded. */
export function renderLog(item: LogItem, context: RenderContext): HTMLElement {
  const marked = item.level === 'warn' || item.level === 'error'
  const word = element(context.document, 'span', { class: 'out-level' }, context.text(`output.${item.level}`))
  return element(
    context.document,
    'div',
    { class: `out out-log out-log-${item.level}` },
    ...(marked ? [word, ' '] : []),
    foldText(item.text, context),
  )
}
