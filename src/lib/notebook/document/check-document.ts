import { engineIds } from '#lib/kernel/protocol.ts'
import { DocumentError } from './document-error.ts'
import {
  type AddedCell,
  type CellChange,
  type Drawing,
  documentVersion,
  type HiddenControl,
  type PageDocument,
} from './page-document.ts'

/** No page that people make has more; what has is not opened. Characters and counts; no pad is larger than 64 by 64. */
export const limits = { text: 100_000, all: 500_000, cells: 300, name: 100, pixels: 5464 } as const

/**
 * A document out of a value from outside: a link, a file, this browser's storage. What it returns holds exactly the
 * fields of a document, each of its type and within `limits`. Throws {@link DocumentError}.
 */
export function checkDocument(value: unknown): PageDocument {
  const given = object(value, 'document')
  const version = whole(given.version, 'version')
  if (version > documentVersion) throw new DocumentError('newer', `version ${version} is later than ${documentVersion}`)
  if (version < 1) damaged('version', version)
  const hidden = object(given.hidden, 'hidden')
  const document: PageDocument = {
    version: documentVersion,
    lesson: match(given.lesson, 'lesson', /^(?:[\w-]+(?:\/[\w-]+)*)?$/),
    language: oneOf(given.language, 'language', ['en', 'zh'] as const),
    engine: oneOf(given.engine, 'engine', engineIds),
    seed: whole(given.seed, 'seed'),
    cells: list(given.cells, 'cells', changeOf),
    added: list(given.added, 'added', addedOf),
    hidden: {
      controls: list(hidden.controls, 'hidden.controls', controlOf),
      cells: list(hidden.cells, 'hidden.cells', idOf),
    },
    drawings: given.drawings === undefined ? [] : list(given.drawings, 'drawings', drawingOf),
  }
  const ids = [...document.cells, ...document.added].map(({ id }) => id)
  if (new Set(ids).size < ids.length) damaged('cells', 'the same id twice')
  const texts = [...document.cells, ...document.added].map(({ text }) => text)
  const all = [...texts, ...document.drawings.map(({ pixels }) => pixels)].reduce((sum, { length }) => sum + length, 0)
  if (all > limits.all) throw new DocumentError('too-long', `texts of ${all} characters, at most ${limits.all}`)
  return document
}

function changeOf(value: unknown, where: string): CellChange {
  const { id, original, text } = object(value, where)
  return {
    id: idOf(id, `${where}.id`),
    original: match(original, `${where}.original`, /^[0-9a-f]{16}$/),
    text: string(text, `${where}.text`, limits.text),
  }
}

function addedOf(value: unknown, where: string): AddedCell {
  const { id, after, text } = object(value, where)
  return {
    id: idOf(id, `${where}.id`),
    after: after === null ? null : idOf(after, `${where}.after`),
    text: string(text, `${where}.text`, limits.text),
  }
}

function controlOf(value: unknown, where: string): HiddenControl {
  const { cell, name } = object(value, where)
  return { cell: idOf(cell, `${where}.cell`), name: string(name, `${where}.name`, limits.name) }
}

function drawingOf(value: unknown, where: string): Drawing {
  const { cell, name, pixels } = object(value, where)
  const letters = string(pixels, `${where}.pixels`, limits.pixels)
  if (letters.length % 4 > 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) damaged(`${where}.pixels`, letters)
  return { cell: idOf(cell, `${where}.cell`), name: match(name, `${where}.name`, /^draw \d{1,3}$/), pixels: letters }
}

const idOf = (value: unknown, where: string) => match(value, where, /^[a-zA-Z][\w-]*$/)

function damaged(where: string, value: unknown): never {
  throw new DocumentError('damaged', `${where} is ${String(JSON.stringify(value)).slice(0, 60)}`)
}

function object(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) damaged(where, value)
  return value as Record<string, unknown>
}

function list<T>(value: unknown, where: string, read: (item: unknown, where: string) => T): T[] {
  if (!Array.isArray(value)) damaged(where, value)
  if (value.length > limits.cells)
    throw new DocumentError('too-long', `${where} has ${value.length} parts, at most ${limits.cells}`)
  return value.map((item, i) => read(item, `${where}[${i}]`))
}

function string(value: unknown, where: string, most: number): string {
  if (typeof value !== 'string') damaged(where, value)
  if (value.length > most)
    throw new DocumentError('too-long', `${where} has ${value.length} characters, at most ${most}`)
  return value
}

function match(value: unknown, where: string, pattern: RegExp): string {
  const text = string(value, where, limits.name)
  return pattern.test(text) ? text : damaged(where, text)
}

function whole(value: unknown, where: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : damaged(where, value)
}

function oneOf<T extends string>(value: unknown, where: string, all: readonly T[]): T {
  return all.find((one) => one === value) ?? damaged(where, value)
}
