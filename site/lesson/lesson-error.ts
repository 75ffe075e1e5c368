/** Something that does not fit in a lesson's files. Its message begins with the place: `lessons/x/en.mdx:12: reason`. */
export class LessonError extends Error {
  override name = 'LessonError'
  /** Path from the project's folder, with slashes. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`)
    this.file = file
    this.line = line
  }
}
