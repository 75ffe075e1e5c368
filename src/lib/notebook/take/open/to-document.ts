import { checkDocument } from '../../document/check-document.ts'
import type { PageDocument } from '../../document/page-document.ts'
import { textHash } from '../../document/text-hash.ts'
import type { OpenedFile } from '../opened-file.ts'

/** What a file says the reader has made of its page. Throws a DocumentError for what no page can be. */
export function toDocument({ page, cells }: OpenedFile): PageDocument {
  const { version, lesson, language, engine, seed } = page
  const seen = new Set<string>()
  let after: string | null = null
  const added: object[] = []
  const changed: object[] = []
  for (const { id: given, original, text } of cells) {
    const id = unused(given, seen)
    seen.add(id)
    if (original === null) added.push({ id, after, text })
    else if (textHash(text) !== original) changed.push({ id, original, text })
    after = id
  }
  const hidden = { controls: [], cells: [] }
  return checkDocument({ version, lesson, language, engine, seed, cells: changed, added, hidden, drawings: [] })
}

/** A name for a cell: Jupyter makes copies with the same one. */
function unused(id: string, seen: ReadonlySet<string>): string {
  const fit = /^[a-zA-Z][\w-]*$/.test(id) ? id : 'mine'
  let name = fit
  for (let count = 2; seen.has(name); count++) name = `${fit}-${count}`
  return name
}
