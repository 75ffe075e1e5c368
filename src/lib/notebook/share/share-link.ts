import { checkDocument, limits } from '../document/check-document.ts'
import { DocumentError } from '../document/document-error.ts'
import { documentVersion, type PageDocument } from '../document/page-document.ts'
import { shareStart } from '../saved/is-shared.ts'
import { pack, unpack } from './pack.ts'

/** No link is longer, in characters: browsers carry more, but few programs between them do. */
export const longestLink = 32_000
/** Beyond this some mail and chat programs cut links off, in characters. */
export const cautiousLink = 8000

/**
 * A document as the fragment of an address, which browsers send to no server: `#share=1.` and the document, packed.
 * The number is the document's version, readable before anything is unpacked. Throws {@link DocumentError} for one that
 * is too long.
 */
export async function linkOf(document: PageDocument): Promise<string> {
  const link = `${shareStart}${documentVersion}.${await pack(JSON.stringify(document), 'deflate')}`
  if (link.length > longestLink) throw new DocumentError('too-long', `a link of ${link.length} characters`)
  return link
}

/** The document that a fragment carries. Throws {@link DocumentError}; the fragment may come from anybody. */
export async function documentIn(fragment: string): Promise<PageDocument> {
  if (fragment.length > longestLink) throw new DocumentError('too-long', `a link of ${fragment.length} characters`)
  const [, version, letters] = /^#share=(\d{1,6})\.([\w-]+)$/.exec(fragment) ?? []
  if (!letters) throw new DocumentError('damaged', 'no version and letters')
  if (Number(version) > documentVersion) throw new DocumentError('newer', `version ${version}`)
  try {
    return checkDocument(JSON.parse(await unpack(letters, 'deflate', 3 * limits.all)))
  } catch (error) {
    if (error instanceof DocumentError) throw error
    throw new DocumentError(error instanceof RangeError ? 'too-long' : 'damaged', String(error))
  }
}
