import { DocumentError, type DocumentProblem } from '../document/document-error.ts'
import type { PageDocument } from '../document/page-document.ts'
import { pageLesson } from '../document/page-lesson.ts'
import { openedLink } from '../saved/page-place.ts'
import { documentIn } from './share-link.ts'

/** What the link holds that the page was opened with, or why it cannot be opened. */
export type OpenedLink =
  | { type: 'page'; document: PageDocument }
  | { type: 'problem'; problem: DocumentProblem }
  | { type: 'other-lesson'; document: PageDocument }

/** Reads the link that the page was opened with; `null` when it was opened without one. Nothing of it is shown or run yet. */
export async function readLink(): Promise<OpenedLink | null> {
  if (openedLink === null) return null
  try {
    const document = await documentIn(openedLink)
    return { type: document.lesson === pageLesson(location.pathname) ? 'page' : 'other-lesson', document }
  } catch (error) {
    return { type: 'problem', problem: error instanceof DocumentError ? error.problem : 'damaged' }
  }
}
