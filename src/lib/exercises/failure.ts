import type { CellError } from '#lib/kernel/protocol.ts'
import type { Answer } from './answer.ts'
import type { Where, WhyStopped } from './runner.ts'

/** A sentence in both languages. */
export interface Sentence {
  en: string
  zh: string
}

/** Why a test failed, as data for a page to draw. `call` is the text that shows it: a reader may run it as a cell. */
export type Failure = { call: string } /** Numbers too far from those expected; `at` is the index of the worst. */ & (
  | { type: 'differs'; expected: Answer; got: Answer; at: readonly number[]; distance: number; allowed: number }
  | { type: 'shape'; expected: readonly number[]; got: Answer }
  /** No numbers at all. */
  | { type: 'kind'; got: Exclude<Answer, { type: 'numbers' }> }
  | { type: 'not-finite'; got: Answer; at: readonly number[] }
  /** What a test says in its own words. */
  | { type: 'says'; sentence: Sentence; got: Answer }
  | { type: 'threw'; where: Where; error: CellError }
  | { type: 'stopped'; where: Where; why: WhyStopped }
)

/** Thrown by a check; the judge catches it. */
export class Failed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.type)
    this.failure = failure
  }
}
