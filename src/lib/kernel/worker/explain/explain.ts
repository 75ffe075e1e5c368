import type { CellError } from '../../protocol.ts'
import { meantMember } from './meant-member.ts'
import { factsOf, ourLesson } from './our-rules.ts'
import { tfjsLesson } from './tfjs-rules.ts'

/**
 * An error of an engine, with the rule behind it as data: the same code for the same mistake on both engines, so that the
 * page has one sentence for it in each language; and for a call of what is no function the name that was meant, of what
 * `lookUp` gives for the names of a cell. What is not known stays as it is.
 */
export function explain(error: CellError, lookUp: (name: string) => unknown): CellError {
  const { code, details = {}, message } = error
  if (code === 'not-a-function') {
    const meant = meantMember(details.what, lookUp)
    return meant === null
      ? error
      : { ...error, message: `${details.message}. Did you mean ${meant}?`, details: { ...details, meant } }
  }
  const lesson = code === 'engine' ? ourLesson(factsOf(details)) : tfjsLesson(message)
  return lesson ? { ...error, code: lesson.code, details: { ...lesson.details, message } } : error
}
