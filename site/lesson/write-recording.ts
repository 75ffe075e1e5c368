import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Recording } from './recording.ts'

/**
 * Writes a recording as JSON, one cell and one fact a line, so that changes can be read. Milliseconds and
 * versions are no reason to write: a file that differs only in them stays as it is. Returns whether it wrote.
 */
export function writeRecording(path: string, recording: Recording): boolean {
  const text = toText(recording)
  if (existsSync(path)) {
    const old: Recording = JSON.parse(readFileSync(path, 'utf8'))
    if (timeless(old) === timeless(recording)) return false
  }
  writeFileSync(path, text)
  return true
}

function toText({ cells, facts, ...head }: Recording): string {
  const lines = (items: unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  return `${JSON.stringify(head).slice(0, -1)},\n"cells": ${lines(cells)},\n"facts": ${lines(facts)}}\n`
}

const timeless = (recording: Recording) =>
  JSON.stringify({ ...recording, versions: {}, cells: recording.cells.map((cell) => ({ ...cell, milliseconds: 0 })) })
