import { checkDocument } from '../document/check-document.ts'
import { DocumentError } from '../document/document-error.ts'
import { documentVersion, type PageDocument } from '../document/page-document.ts'

/** What this browser keeps of a page. */
export interface SavedPage {
  page: PageDocument
  /** What other windows made of cells that had changed under them, by window: kept until the reader has chosen. */
  others: ReadonlyMap<string, PageDocument>
}

/** Windows whose versions are kept beside the page's own; the newest. */
const mostOthers = 8

/** A saved page as text. */
export function savedToText({ page, others }: SavedPage): string {
  const kept = [...others].slice(-mostOthers)
  return JSON.stringify({ version: documentVersion, page, others: Object.fromEntries(kept) })
}

/** The saved page that a text holds. Throws {@link DocumentError}: storage may hold anything. */
export function savedFromText(text: string): SavedPage {
  let value: { version?: unknown; page?: unknown; others?: unknown } | null
  try {
    value = JSON.parse(text)
  } catch {
    throw new DocumentError('damaged', 'no JSON')
  }
  const { version, page, others } = value ?? {}
  if (typeof version === 'number' && version > documentVersion)
    throw new DocumentError('newer', `version ${version} is later than ${documentVersion}`)
  const byWindow = Object.entries(others ?? {}).slice(-mostOthers)
  return {
    page: checkDocument(page),
    others: new Map(byWindow.map(([name, other]) => [name, checkDocument(other)])),
  }
}
