import type { Sentence } from '#lib/exercises/failure.ts'
import type { AnswerForm } from '#lib/exercises/forms/answer-form.ts'
import type { FormAnswer } from '#lib/exercises/forms/write-answer.ts'
import type { Misconception } from '#lib/exercises/recognise.ts'
import type { Lang } from '../i18n/languages.ts'
import { highlight } from '../lesson/markdown/highlight.ts'
import { readWordedExercise } from './read-exercises.ts'
import { truthOf } from './truth-of.ts'
import { type ExerciseWords, wordsHtml } from './words-html.ts'

/** An exercise as its page needs it: plain JSON, and nothing in it that a learner may not see. */
export interface PreparedExercise {
  chapter: string
  slug: string
  starter: { before: string; editable: string; after: string }
  /** The same three parts, highlighted. */
  html: { before: string; editable: string; after: string }
  /** The public tests, in order. */
  tests: { sentence: Sentence; points: number }[]
  /** How many tests are kept for the grade. */
  hidden: number
  words: Record<Lang, ExerciseWords>
  misconceptions: Misconception[]
  /** How it is answered; `null`: by code. */
  form: AnswerForm | null
  /** What the cell that is predicted gave when the chapter was recorded. */
  truth?: FormAnswer
  /** `null` when it is withheld. */
  solution: { text: string; html: string } | null
}

/** Reads an exercise's folder for the site. Throws, naming the file, for whatever does not fit. */
export async function prepareExercise(folder: string): Promise<PreparedExercise> {
  const exercise = await readWordedExercise(folder)
  const { chapter, slug, starter, solution, tests, misconceptions, form, withheld, words } = exercise
  const truth = truthOf(exercise)
  const shown = tests.filter(({ hidden }) => !hidden)
  const part = async (text: string) => (text.trim() === '' ? '' : await highlight(text.replace(/\n$/, ''), 'ts'))
  return {
    chapter,
    slug,
    starter,
    html: {
      before: await part(starter.before),
      editable: await part(starter.editable),
      after: await part(starter.after),
    },
    tests: shown.map(({ sentence, points }) => ({ sentence, points })),
    hidden: tests.length - shown.length,
    words: { en: await wordsHtml(words.en), zh: await wordsHtml(words.zh) },
    misconceptions,
    form,
    ...(truth !== undefined && { truth }),
    solution: withheld ? null : { text: solution, html: await part(solution) },
  }
}
