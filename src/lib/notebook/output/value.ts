import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { foldText } from './fold.ts'
import { nameLabel } from './name-label.ts'

type ValueItem = Extract<OutputItem, { type: 'value' }>

/** A displayed value that is neither tensor nor table: its text, after its name when it has one. */
export function renderValue(item: ValueItem, context: RenderContext): HTMLElement {
  const body = element(context.document, 'div', { class: 'out-value' }, foldText(item.text, context))
  return element(context.document, 'div', { class: 'out out-named' }, ...nameLabel(item.name, context), body)
}
