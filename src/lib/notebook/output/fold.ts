import type { RenderContext } from './context.ts'
import { element } from './element.ts'

const shownLines = 12
const shownCharacters = 1600

/** Text whose line breaks and spaces count. What is longer than a glance opens on demand; nothing is lost. */
export function foldText(text: string, context: RenderContext): HTMLElement {
  const head = text.split('\n', shownLines).join('\n').slice(0, shownCharacters)
  const shown = element(context.document, 'span', { class: 'out-text' }, head)
  if (head.length === text.length) return shown
  const rest = text.slice(head.length)
  const label = context.text('output.more-text', { count: rest.length })
  const summary = element(context.document, 'summary', {}, label)
  const body = element(context.document, 'span', { class: 'out-text' }, rest.replace(/^\n/, ''))
  const details = element(context.document, 'details', { class: 'out-fold' }, summary, body)
  return element(context.document, 'div', { class: 'out-folded' }, shown, details)
}
