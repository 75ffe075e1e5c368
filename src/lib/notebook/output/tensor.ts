import type { TensorItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { formatNumber } from './format-number.ts'
import { nameLabel } from './name-label.ts'
import { tensorFacts } from './tensor-facts.ts'
import { tensorTables } from './tensor-table.ts'

/** A tensor: a scalar as its number, anything else as tables under a line of shape, type and range. */
export function renderTensor(item: TensorItem, context: RenderContext): HTMLElement {
  const { document } = context
  if (item.shape.length === 0) {
    const number = element(document, 'span', { class: 'out-number' }, formatNumber(item.values[0] ?? Number.NaN))
    const kind = element(document, 'span', { class: 'out-soft' }, item.dtype)
    const body = element(document, 'div', { class: 'out-value' }, number, ' ', kind)
    return element(document, 'div', { class: 'out out-named' }, ...nameLabel(item.name, context), body)
  }
  const facts = element(document, 'span', { class: 'out-soft' }, tensorFacts(item, context.text))
  const head = element(document, 'div', { class: 'out-head' }, ...nameLabel(item.name, context), facts)
  return element(document, 'div', { class: 'out out-tensor' }, head, ...tensorTables(item, context))
}
