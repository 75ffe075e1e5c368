import type { AnswerForm } from '#lib/exercises/forms/answer-form.ts'
import type { FormAnswer } from '#lib/exercises/forms/write-answer.ts'
import type { Misconception } from '#lib/exercises/recognise.ts'
import type { Region } from '#lib/exercises/region.ts'
import type { Strings } from '#lib/notebook/text.ts'
import type { Lang } from '../i18n/languages.ts'
import { strings } from '../i18n/t.ts'
import type { PreparedExercise } from './prepare-exercise.ts'

/** What a page fetches when a learner begins with an exercise, in one language. Its solution is a file of its own. */
export interface ExerciseData {
  starter: Region
  /** HTML. */
  hints: string[]
  misconceptions: (Misconception & { html: string })[]
  strings: Strings
  hasSolution: boolean
  /** How it is answered; `null`: by code. */
  form: AnswerForm | null
  truth?: FormAnswer
  /** HTML: what the choices say, and why the answer is right; the latter not when the solution is withheld. */
  choices: Record<string, string>
  because?: string
}

/** The data of an exercise, from what was prepared. */
export function exerciseData(exercise: PreparedExercise, lang: Lang): ExerciseData {
  const { starter, words, misconceptions, solution, form, truth } = exercise
  const { hints, misconceptions: messages, choices, because } = words[lang]
  return {
    starter,
    hints,
    misconceptions: misconceptions.map((known) => ({ ...known, html: messages[known.name] })),
    strings: Object.fromEntries(Object.entries(strings[lang]).filter(([key]) => /^(exercise|time)\./.test(key))),
    hasSolution: solution !== null,
    form,
    ...(truth !== undefined && { truth }),
    choices,
    ...(because && solution !== null && { because }),
  }
}
