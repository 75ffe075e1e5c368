import type { LessonCell } from './lesson.ts'

/** Cells that run together, and the expressions that prose takes its numbers from. */
export interface Sheet {
  /** The file that holds the cells, for messages. */
  file: string
  cells: LessonCell[]
  facts: { cell: string; is: string; file: string; line: number }[]
}
