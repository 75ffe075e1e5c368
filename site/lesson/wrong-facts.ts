import type { Lesson } from './lesson.ts'
import { type FactValue, showFact } from './show-fact.ts'

/** A number in prose that is not what its cell gives, with what should stand there. */
export interface WrongFact {
  file: string
  line: number
  is: string
  shown: string
  wanted: string
}

/**
 * The facts of both languages that do not show `values`, as one engine gave them: with `full` those of full runs, else
 * the others. A fact without value is left out.
 */
export function wrongFacts(
  lesson: Lesson,
  values: readonly { cell: string; is: string; value: FactValue }[],
  full = false,
): WrongFact[] {
  return Object.values(lesson.pages).flatMap(({ file, facts }) =>
    facts.flatMap(({ cell, is, text, digits, line, full: ofFull = false }) => {
      if (ofFull !== full) return []
      const found = values.find((fact) => fact.cell === cell && fact.is === is)
      const wanted = found && showFact(found.value, text, digits)
      return wanted === undefined || wanted === text ? [] : [{ file, line, is, shown: text, wanted }]
    }),
  )
}
