import type { DataTable } from './tables-of.ts'

/**
 * Tables as comma-separated values, a blank line between them. Beyond ASCII it begins with a byte-order mark: without it
 * a spreadsheet reads Chinese as something else. Source: RFC 4180.
 */
export function toCsv(tables: readonly DataTable[]): string {
  const text = tables.map(({ columns, rows }) => [columns, ...rows].map(line).join('\r\n')).join('\r\n\r\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is where ASCII ends.
  return `${/[^\x00-\x7f]/.test(text) ? '\uFEFF' : ''}${text}\r\n`
}

/** Tables as lines with tabs, to be pasted into a spreadsheet or a text. */
export function toTabs(tables: readonly DataTable[]): string {
  const plain = (value: string | number) => String(value).replace(/\s+/g, ' ')
  return tables
    .map(({ columns, rows }) => [columns, ...rows].map((row) => row.map(plain).join('\t')).join('\n'))
    .join('\n\n')
}

function line(row: readonly (string | number)[]): string {
  return row.map((value) => quoted(String(value))).join(',')
}

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
