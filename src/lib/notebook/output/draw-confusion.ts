import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

type ConfusionItem = Extract<OutputItem, { type: 'confusion' }>

/** How often each class was taken for each: a table, darker where there is more. What is right stands on the diagonal. */
export function drawConfusion(frame: HTMLElement, { labels, counts }: ConfusionItem, context: RenderContext): void {
  const { document, text } = context
  const n = labels.length
  const total = counts.reduce((sum, count) => sum + count, 0)
  const right = labels.reduce((sum, _, i) => sum + counts[i * n + i], 0)
  const worst = Math.max(1, ...Array.from(counts).filter((_, i) => i % (n + 1) !== 0))
  const heads = labels.map((label) => element(document, 'th', { scope: 'col' }, label))
  const rows = labels.map((label, row) => {
    const sum = Math.max(
      1,
      counts.slice(row * n, (row + 1) * n).reduce((a, b) => a + b, 0),
    )
    const cells = labels.map((_, column) => {
      const count = counts[row * n + column]
      const hit = row === column
      const share = hit ? count / sum : count / worst
      return element(
        document,
        'td',
        { class: hit ? 'is-right' : 'is-wrong', style: `--share: ${(100 * share).toFixed(0)}%` },
        count === 0 ? '·' : String(count),
      )
    })
    return element(document, 'tr', {}, element(document, 'th', { scope: 'row' }, label), ...cells)
  })
  const corner = element(document, 'td', { class: 'confusion-corner' }, text('confusion.corner'))
  const head = element(document, 'thead', {}, element(document, 'tr', {}, corner, ...heads))
  const label = text('confusion.label', { right, total })
  const caption = element(document, 'caption', { class: 'out-soft' }, label)
  const table = element(document, 'table', {}, caption, head, element(document, 'tbody', {}, ...rows))
  frame.replaceChildren(
    element(document, 'div', { class: 'out-scroll', tabindex: 0, role: 'group', 'aria-label': label }, table),
  )
}
