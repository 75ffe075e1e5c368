import type { OutputItem } from '../protocol.ts'
import { cutText } from './cut-text.ts'
import { limits } from './limits.ts'

type TableItem = Extract<OutputItem, { type: 'table' }>

/** An array of records as a table, or null when it is none: every element a plain object, every field a plain value. */
export function maybeTable(value: unknown): TableItem | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const records = value.slice(0, limits.tableRows)
  if (!records.every(isRecord)) return null
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].slice(0, limits.tableColumns)
  if (names.length === 0) return null
  const rows = records.map((record) => names.map((name) => cell(record[name])))
  return { type: 'table', columns: names.map((name) => cutText(name, 200)), rows, more: value.length - records.length }
}

type Plain = string | number | boolean | bigint | null | undefined

function isRecord(value: unknown): value is Record<string, Plain> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.values(Object.getOwnPropertyDescriptors(value)).every(
    (field) => 'value' in field && isPlain(field.value),
  )
}

function isPlain(value: unknown): value is Plain {
  return value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol')
}

function cell(value: Plain): string | number {
  if (typeof value === 'number') return value
  return value === null || value === undefined ? '' : cutText(String(value), 1000)
}
