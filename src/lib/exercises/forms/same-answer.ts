import { agree } from '../agree.ts'
import type { Answer } from '../answer.ts'
import type { AnswerForm } from './answer-form.ts'

/**
 * When an answer counts as that of a misconception. Code has to give the same numbers; a predicted number or a sketched
 * curve only has to come near.
 */
export function sameAnswer(form: AnswerForm | null): (a: Answer | null, b: Answer | null) => boolean {
  if (!form || !('alike' in form) || form.alike === undefined) return agree
  const { alike, kind } = form
  return (a, b) => {
    if (a?.type !== 'numbers' || b?.type !== 'numbers' || a.data.length !== b.data.length) return agree(a, b)
    const [got, known] = [a.data, b.data]
    return Array.from(got).every((value, i) => {
      const allowed = kind === 'number' ? alike * Math.abs(known[i]) : alike
      return Math.abs(value - known[i]) <= allowed
    })
  }
}
