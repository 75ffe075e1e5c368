import type { CellError } from '../../protocol.ts'
import { factsOf, ourLesson } from './our-rules.ts'
import { tfjsLesson } from './tfjs-rules.ts'

/**
 * An error of an engine, with the rule behind it as data: the same code for the same mistake on both engines, so that the
 * page has one sentence for it in each language. What is not known stays as it is.
 */
export function explain(error: CellError): CellError {
  const { code, details = {}, message } = error
  const lesson = code === 'engine' ? ourLesson(factsOf(details)) : tfjsLesson(message)
  return lesson ? { ...error, code: lesson.code, details: { ...lesson.details, message } } : error
}
