import type { CellId } from '../protocol.ts'

/** A place in the text that was evaluated for a cell; line and column count from 1. */
export interface Frame {
  cell: CellId
  /** Which compilation: a late error may come from a text that is no longer there. */
  serial: number
  line: number
  column: number
}

const prefix = 'chainrule-cell'

/** The name that stack traces give to a cell's text. */
export function frameName(cell: CellId, serial: number): string {
  return `${prefix}/${encodeURIComponent(cell)}/${serial}`
}

/** The innermost place in a cell that a stack trace names, or null. Reads the traces of V8, SpiderMonkey and JavaScriptCore. */
export function findFrame(stack: unknown): Frame | null {
  const found = typeof stack === 'string' ? pattern.exec(stack) : null
  if (!found) return null
  const [, cell, serial, line, column] = found
  return { cell: decodeURIComponent(cell), serial: Number(serial), line: Number(line), column: Number(column) }
}

const pattern = new RegExp(`${prefix}/([^/\\s:]+)/(\\d+):(\\d+):(\\d+)`)
