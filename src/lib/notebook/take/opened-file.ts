/** What a file holds that was taken from a page: untrusted still, and nothing in it is run. */
export interface OpenedFile {
  /** Of which page it says it is: version, lesson, language, engine, seed. */
  page: Record<string, unknown>
  cells: FileCell[]
}

/** A cell of a file, in the order of the page. */
export interface FileCell {
  id: string
  /** `textHash` of the lesson's text, as the file says; `null`: no cell of the lesson. */
  original: string | null
  text: string
}
