import type { Sentence } from '../failure.ts'

/**
 * How a learner answers an exercise, where that is not by code. A `tests.ts` exports one as `form`; without it the answer
 * is code. Whatever the form, an answer becomes the text of the starter's editable region (`writeAnswer`): so one judge,
 * one runner and one answer file serve all of them.
 */
export type AnswerForm = NumberForm | CurveForm | ChoiceForm | FormulaForm | WeightsForm

/** A number that the learner predicts or works out. The region is `const <name> = 42`. */
export interface NumberForm {
  kind: 'number'
  name: string
  /** What stands behind the field: `steps`. */
  unit?: Sentence
  /** A misconception is recognised in numbers that are within this share of its own. */
  alike?: number
  before?: Before
}

/** A curve that the learner sketches: a height at each of some places. The region is `const <name> = [0.1, 0.9]`. */
export interface CurveForm {
  kind: 'curve'
  name: string
  /** The places, rising. */
  at: readonly number[]
  /** Name of the horizontal axis, as in the text: `z`. */
  x: string
  y: { name: Sentence; min: number; max: number }
  /** A misconception is recognised in curves that stay within this distance of its own. */
  alike?: number
  before?: Before
}

/**
 * One of several. The region is `const <name> = 'slug'`. Every wrong choice is a misconception of the same name, whose
 * message says why it is wrong; the words of all are the `choices` of `en.md` and `zh.md`.
 */
export interface ChoiceForm {
  kind: 'choice'
  name: string
  /** In the order in which they are shown. */
  choices: readonly string[]
  before?: Before
}

/**
 * A formula with blanks. The region holds a function for each blank:
 * `const inner = (a: number): number => 1 - a ** 2 // 1 - a^2`.
 */
export interface FormulaForm {
  kind: 'formula'
  /** The formula, with `\blank{inner}` where something is missing. */
  tex: string
  blanks: readonly string[]
  /** What may stand in a blank, as typed, and as TeX: `{ a: 'a', eta: '\\eta' }`. */
  variables: Readonly<Record<string, string>>
}

/**
 * A trained network. The learner's code trains it, as long as it takes, and leaves a layers model under `name`; what is
 * submitted is the network itself, its layers and numbers.
 */
export interface WeightsForm {
  kind: 'weights'
  name: string
}

/** What a prediction is about: the cell must not run before it. For numbers, a value that the cell names is the truth. */
export interface Before {
  cell: string
  value?: string
}

/** The prediction that a form asks for, if it asks for one. */
export const beforeOf = (form: AnswerForm | null): Before | null => (form && 'before' in form && form.before) || null
