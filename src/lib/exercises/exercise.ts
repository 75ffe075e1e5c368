import type { EngineId } from '#lib/kernel/protocol.ts'
import type { ExerciseTest } from './exercise-test.ts'
import type { AnswerForm } from './forms/answer-form.ts'
import type { Misconception } from './recognise.ts'
import type { Region } from './region.ts'

/** An exercise: everything but its words. */
export interface Exercise {
  /** The folder, from the project's root. */
  folder: string
  chapter: string
  slug: string
  starter: Region
  /** What stands in the solution's editable part. */
  solution: string
  tests: ExerciseTest[]
  /** How it is answered; `null`: by code. */
  form: AnswerForm | null
  misconceptions: Misconception[]
  /** The engines on which it can be solved. */
  engines: readonly EngineId[]
  /** Whether its solution is kept from the public site, because it is used for grades. */
  withheld: boolean
}
