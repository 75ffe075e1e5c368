import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { RecordedRun, Recording } from './recording.ts'

/**
 * Writes a recording as JSON, one cell and one fact a line, so that changes can be read. Milliseconds and versions are no
 * change: a cell that differs only in them stays as it is, and so does the whole file. Returns whether it wrote.
 */
export function writeRecording(path: string, recording: Recording): boolean {
  if (!existsSync(path)) {
    writeFileSync(path, toText(recording))
    return true
  }
  const old: Recording = JSON.parse(readFileSync(path, 'utf8'))
  const cells = recording.cells.map((cell) => old.cells.find((other) => timeless(other) === timeless(cell)) ?? cell)
  const versions = isDeepStrictEqual({ ...recording, cells, versions: old.versions }, old)
    ? old.versions
    : recording.versions
  const text = toText({ ...recording, cells, versions })
  if (text === toText(old)) return false
  writeFileSync(path, text)
  return true
}

const timeless = (cell: RecordedRun) => JSON.stringify(cell, (key, value) => (key === 'milliseconds' ? 0 : value))

/** A recording as JSON, one cell and one fact a line. */
export function toText<T extends { cells: object[]; facts?: object[] }>({ cells, facts, ...head }: T): string {
  const lines = (items: object[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  const rest = facts ? `,\n"facts": ${lines(facts)}` : ''
  return `${JSON.stringify(head).slice(0, -1)},\n"cells": ${lines(cells)}${rest}}\n`
}
