import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notes } from '#lib/engine/docs/notes.ts'
import { highlight } from '../lesson/markdown/highlight.ts'
import type { PreparedSheet } from '../lesson/prepare-lesson.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { groups } from './groups.ts'
import { type PreparedOp, prepareOp } from './prepare-op.ts'
import { recordCells } from './record-cells.ts'
import { findRecords } from './records.ts'

/** The whole reference, for its pages. Plain JSON. */
export interface PreparedReference {
  ops: PreparedOp[]
  /** Highlighted texts of the files that records use, by their paths. */
  files: Record<string, string>
  /** What the cells of all pages put out. */
  recording: PreparedSheet['recording']
}

/** Reads all records, runs their examples and their cells, and highlights their sources. */
export async function prepareReference(): Promise<PreparedReference> {
  const order = Object.keys(groups)
  const records = (await findRecords())
    .filter(({ record, group }) => group !== undefined && notes[record.name])
    .sort((a, b) => order.indexOf(a.group!) - order.indexOf(b.group!))
  const ops = await Promise.all(records.map(prepareOp))
  const used = [...new Set(ops.flatMap(({ source }) => source.uses))]
  const texts = used.map(async (file) => [file, await highlight(readFileSync(join(projectRoot, file), 'utf8'), 'ts')])
  return {
    ops,
    files: Object.fromEntries(await Promise.all(texts)),
    recording: await recordCells(ops.map(({ cell }) => cell)),
  }
}
