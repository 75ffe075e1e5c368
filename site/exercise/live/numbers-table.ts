import type { Answer } from '#lib/exercises/answer.ts'
import { element } from '#lib/notebook/output/element.ts'
import { formatNumber } from '#lib/notebook/output/format-number.ts'
import type { Text } from '#lib/notebook/text.ts'

export type Numbers = Extract<Answer, { type: 'numbers' }>

const most = { rows: 8, columns: 8 }

/**
 * Numbers as a small table whose background tells how far each element lies from `other`: the redder, the farther. An
 * element that is too far also says so in words, for those who do not see the colour. More axes than two become rows.
 */
export function numbersTable(caption: string, numbers: Numbers, other: Numbers | null, text: Text): HTMLElement {
  const { shape, data } = numbers
  const columns = shape.at(-1) ?? 1
  const rows = columns === 0 ? 0 : data.length / columns
  const farthest = other ? Math.max(...Array.from(data, (_, i) => distance(data[i], other.data[i]))) : 0
  const cell = (i: number) => {
    const far = other ? distance(data[i], other.data[i]) / farthest : 0
    const shade = farthest > 0 && far > 1e-3 ? Math.max(0.15, far) : 0
    const made = element(
      document,
      'td',
      { style: shade ? `--far:${shade.toFixed(2)}` : undefined },
      formatNumber(data[i]),
    )
    if (shade) made.append(element(document, 'span', { class: 'unseen' }, ` ${text('exercise.far')}`))
    return made
  }
  const body = Array.from({ length: Math.min(rows, most.rows) }, (_, r) =>
    element(
      document,
      'tr',
      {},
      ...Array.from({ length: Math.min(columns, most.columns) }, (_, c) => cell(r * columns + c)),
    ),
  )
  const label = shape.length === 0 ? caption : `${caption} [${shape.join(', ')}]`
  const table = element(
    document,
    'table',
    {},
    element(document, 'caption', {}, label),
    element(document, 'tbody', {}, ...body),
  )
  const left = data.length - Math.min(rows, most.rows) * Math.min(columns, most.columns)
  const more =
    left > 0 ? [element(document, 'p', { class: 'out-soft' }, text('output.more-elements', { count: left }))] : []
  return element(document, 'div', { class: 'exercise-numbers' }, table, ...more)
}

/** How far two numbers lie apart; NaN is as far as can be from everything else. */
function distance(a: number, b: number): number {
  if (Object.is(a, b)) return 0
  const apart = Math.abs(a - b)
  return Number.isFinite(apart) ? apart : Number.MAX_VALUE
}
