import { longest } from '#lib/exercises/hand-in/answers.ts'
import { isExercise } from '#lib/exercises/hand-in/assignment.ts'
import { BadFile, seal, unseal } from '#lib/exercises/hand-in/sealed-file.ts'
import { asKept, type Kept } from '../live/kept.ts'

/** What a reader takes from one browser to another: what is kept of each exercise, `<chapter>/<slug>`. */
export type Progress = Record<string, Kept>

const format = 'chainrule-progress'
const version = 1

/** The text of a file of progress. */
export const writeProgress = (exercises: Progress): Promise<string> => seal(format, version, { exercises })

/** Reads a file of progress. Throws {@link BadFile} with the reason. */
export async function readProgress(text: string): Promise<Progress> {
  const { body } = await unseal(format, version, text)
  const { exercises } = body as { exercises?: unknown }
  if (typeof exercises !== 'object' || exercises === null)
    throw new BadFile('incomplete', 'it does not say which exercises it is about')
  const known = Object.entries(exercises).filter(([exercise]) => isExercise(exercise))
  return Object.fromEntries(
    known.map(([exercise, value]) => {
      const kept = asKept(value)
      if ((kept.draft?.text.length ?? 0) > longest || (kept.trained?.length ?? 0) > longest)
        throw new BadFile('incomplete', `${exercise}: the draft is too long`)
      return [exercise, kept]
    }),
  )
}

/** What a browser that keeps `mine` has after `theirs` came from a file: nothing that was there is taken away. */
export function mergeKept(mine: Kept, theirs: Kept): Kept {
  return { ...theirs, ...mine }
}
