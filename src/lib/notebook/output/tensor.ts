import type { TensorItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { formatNumber } from './format-number.ts'
import { nameLabel } from './name-label.ts'
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
  const head = element(document, 'div', { class: 'out-head' }, ...nameLabel(item.name, context), facts(item, context))
  return element(document, 'div', { class: 'out out-tensor' }, head, ...tensorTables(item, context))
}

/** `float32 [40] · 0.0005 to 3 · mean 0.37`, and how many elements are no numbers. */
function facts(item: TensorItem, { document, text }: RenderContext): HTMLElement {
  const parts = [`${item.dtype} [${item.shape.join(', ')}]`]
  if (item.size > item.nan + item.infinite) {
    parts.push(text('output.range', { min: formatNumber(item.min), max: formatNumber(item.max) }))
    parts.push(text('output.mean', { mean: formatNumber(item.mean) }))
  }
  if (item.nan > 0) parts.push(text('output.nan', { count: item.nan }))
  if (item.infinite > 0) parts.push(text('output.infinite', { count: item.infinite }))
  return element(document, 'span', { class: 'out-soft' }, parts.join(' · '))
}
