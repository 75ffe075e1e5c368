/** Why a document cannot be read: it is from a later version of the book, longer than any page, or no document at all. */
export type DocumentProblem = 'newer' | 'too-long' | 'damaged'

/** A document that cannot be read. `problem` chooses the words for the reader: `document.newer`; the message is for us. */
export class DocumentError extends Error {
  readonly problem: DocumentProblem

  constructor(problem: DocumentProblem, message: string) {
    super(`document: ${message}`)
    this.name = 'DocumentError'
    this.problem = problem
  }
}
