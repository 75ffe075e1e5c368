import type { AnswerOptions, LiveAnswer } from './live-answer.ts'

/** Takes over the fields of an exercise. Each form is a file of its own, which comes when an exercise needs it. */
export async function openAnswer(options: AnswerOptions): Promise<LiveAnswer> {
  switch (options.data.form?.kind) {
    case 'number':
      return (await import('./number-answer.ts')).numberAnswer(options)
    case 'choice':
      return (await import('./choice-answer.ts')).choiceAnswer(options)
    case 'curve':
      return (await import('./curve-answer.ts')).curveAnswer(options)
    case 'formula':
      return (await import('./formula-answer.ts')).formulaAnswer(options)
    case 'weights':
      return (await import('./weights-answer.ts')).weightsAnswer(options)
    default:
      return (await import('./code-answer.ts')).codeAnswer(options)
  }
}
