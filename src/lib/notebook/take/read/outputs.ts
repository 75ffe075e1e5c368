import { wholeSvg } from '../../output/tools/whole-svg.ts'
import type { TakenOutput } from '../taken-page.ts'

/** What a cell shows, read off the page: recorded or fresh, it looks the same there. Controls are part of the code. */
export function readOutputs(items: Element): TakenOutput[] {
  return [...items.children].flatMap((item) => {
    if (item.matches('.out-control, .out-pad, .out-progress')) return []
    if (item.matches('details.out-fold')) return readOutputs(item).filter(({ text }) => text !== '')
    const output = readOutput(item)
    return output ? [output] : []
  })
}

function readOutput(item: Element): TakenOutput | null {
  const text = plainText(item)
  if (item.matches('.out-error')) return { text, error: true }
  const svg = item.matches('.out-plot, .out-training, .out-graph') ? wholeSvg(item as HTMLElement) : null
  if (svg) return { text: item.querySelector('svg[aria-label]')?.getAttribute('aria-label') ?? text, svg }
  const png = picture(item)
  if (png) return { text: text || '[image]', png }
  const table = item.querySelector('table')
  if (table) return { text: tableText(table), html: tableHtml(table) }
  return text === '' ? null : { text }
}

function picture(item: Element): string | null {
  const image = item.querySelector('img')
  if (image?.src.startsWith('data:image/png;base64,')) return image.src.split(',')[1]
  const canvas = item.querySelector('canvas')
  return canvas ? canvas.toDataURL('image/png').split(',')[1] : null
}

const rowsOf = (table: Element) =>
  [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent!.trim()))

function tableText(table: Element): string {
  const rows = rowsOf(table)
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n')
}

/** The table without classes and styles; what stands in it is text. */
function tableHtml(table: Element): string {
  const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => {
      const name = cell.localName === 'th' ? 'th' : 'td'
      return `<${name}>${plain(cell.textContent!.trim())}</${name}>`
    }),
  )
  return `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`
}

/** An output's text, without what only those who listen are told or only those who click need. */
function plainText(item: Element): string {
  const copy = item.cloneNode(true) as Element
  for (const gone of copy.querySelectorAll('.unseen, button, style, svg, [hidden]')) gone.remove()
  for (const name of copy.querySelectorAll('.out-name')) name.append(' ')
  return (copy.textContent ?? '').replace(/[ \t]+\n/g, '\n').trim()
}
