import type { ControlSite } from '#lib/kernel/protocol.ts'

/** A change of a cell's text, in UTF-16 units from its start. */
export interface TextChange {
  from: number
  to: number
  insert: string
}

/**
 * How the text of a cell must change so that a control starts from `value`. `null` when the site does not fit the text
 * any more, because it was edited since it was read.
 */
export function rewriteLiteral(text: string, site: ControlSite, value: number | string | boolean): TextChange | null {
  if (!/\b(slider|choice|toggle)\s*(<[^<>]*>)?\(\s*$/.test(text.slice(0, site.start))) return null
  const old = text.slice(site.start, site.end)
  if (!/^(['"`]).*\1$|^[-+]?[\d.][\w.]*$|^(true|false)$/s.test(old)) return null
  return { from: site.start, to: site.end, insert: literal(value, old) }
}

/** A value as TypeScript would write it; a string in the quotes that stand there. */
function literal(value: number | string | boolean, old: string): string {
  if (typeof value !== 'string') return String(value)
  const quote = /^['"`]/.exec(old)?.[0] ?? "'"
  const escaped = value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n')
  return quote + (quote === '`' ? escaped.replaceAll('${', '\\${') : escaped) + quote
}

/** The text after a change. */
export function applyChange(text: string, { from, to, insert }: TextChange): string {
  return text.slice(0, from) + insert + text.slice(to)
}

/** Where the control sites of a cell stand after a change of its text that is one of their literals. */
export function moveSites(sites: readonly ControlSite[], { from, to, insert }: TextChange): ControlSite[] {
  const by = insert.length - (to - from)
  return sites.map((site) => ({
    ...site,
    start: site.start > from ? site.start + by : site.start,
    end: site.end >= to ? site.end + by : site.end,
  }))
}
