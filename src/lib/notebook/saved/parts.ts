import type { CellId } from '#lib/kernel/protocol.ts'
import type { AddedCell, CellChange, PageDocument } from '../document/page-document.ts'

/** What a document says of one cell. */
export type Part = CellChange | AddedCell
/** A document's parts, by cell. A cell of the lesson that has no part is as the lesson has it. */
export type Parts = ReadonlyMap<CellId, Part>

/** The parts of a document. */
export function partsOf({ cells, added }: PageDocument): Map<CellId, Part> {
  return new Map([...cells, ...added].map((part) => [part.id, part]))
}

/** The document with these parts in place of its own. */
export function withParts(document: PageDocument, parts: Parts): PageDocument {
  const all = [...parts.values()]
  return { ...document, cells: all.filter(isChange), added: all.filter((part): part is AddedCell => !isChange(part)) }
}

/** Whether two parts, or the want of one, are the same. */
export function samePart(a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b) return a === b
  return a.text === b.text && originOf(a) === originOf(b)
}

/** Whether two documents say the same of every cell, in whichever order. */
export function sameParts(a: Parts, b: Parts): boolean {
  return a.size === b.size && [...a].every(([id, part]) => samePart(part, b.get(id)))
}

const isChange = (part: Part): part is CellChange => 'original' in part
const originOf = (part: Part) => (isChange(part) ? part.original : part.after)
