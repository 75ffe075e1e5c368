import type { Text } from '#lib/notebook/text.ts'
import type { Lang } from '../../../i18n/languages.ts'
import type { ExerciseData } from '../../exercise-data.ts'
import type { PageRunner } from '../page-runner.ts'

/** What a learner answers with: an editor, a field, some buttons, a sketch. It begins with what was kept of it. */
export interface LiveAnswer {
  /** What stands in the editable region now. Throws {@link Unanswered} when there is nothing to judge. */
  text(): string
  /** The whole text that is judged, where it is not the starter with that in it. Throws as `text` does. */
  submission?(): string
  /** Runs the code that trains, as long as it takes; what is told in the end. Throws as `text` does. */
  train?(): Promise<string>
  /** Back to the beginning. */
  reset(): void
  /** Opens the editor, where there is one. */
  edit?(at?: { x: number; y: number }): Promise<void>
  /** Shows what the predicted cell has given. */
  reveal?(): void
  /** Another answer, the solution's, as it is shown to the learner. */
  shown(text: string): Node | Promise<Node>
}

export interface AnswerOptions {
  root: HTMLElement
  data: ExerciseData
  text: Text
  lang: Lang
  /** The region as the exercise begins. */
  starter: string
  /** What was kept of an earlier visit: a region's text, and a trained network. */
  kept: string | undefined
  trained: string | undefined
  /** Keeps a network that was trained. */
  keepTrained(network: string): void
  runner: PageRunner
  /** Called whenever the learner has changed the answer. */
  changed(): void
  /** The learner asks for the verdict from within the field. */
  check(): void
}

/** Thrown where there is no answer yet, or one that cannot be read; the message is for the learner. */
export class Unanswered extends Error {
  override name = 'Unanswered'
}
