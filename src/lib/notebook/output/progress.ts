import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { formatNumber } from './format-number.ts'

type ProgressItem = Extract<OutputItem, { type: 'progress' }>

/** How far a long computation has come: label, bar, count. */
export function renderProgress(item: ProgressItem, { document, text }: RenderContext): HTMLElement {
  const share = item.max > 0 ? Math.min(1, Math.max(0, item.value / item.max)) : 0
  const fill = element(document, 'span', { class: 'out-fill', style: `inline-size: ${(share * 100).toFixed(1)}%` })
  const bar = element(
    document,
    'div',
    {
      class: 'out-bar',
      role: 'progressbar',
      'aria-label': item.label || text('output.progress'),
      'aria-valuemin': 0,
      'aria-valuemax': item.max,
      'aria-valuenow': item.value,
    },
    fill,
  )
  const count = element(
    document,
    'span',
    { class: 'out-number' },
    `${formatNumber(item.value)} / ${formatNumber(item.max)}`,
  )
  const label = element(document, 'span', { class: 'out-name' }, item.label)
  return element(document, 'div', { class: 'out out-progress' }, label, bar, count)
}
