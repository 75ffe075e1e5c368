import { afterAll, describe, expect, test } from 'vitest'
import { checkExercise } from '#lib/exercises/check/check-exercise.ts'
import { createRunners } from '#lib/exercises/node/runners.ts'
import { readWordedExercise } from './read-exercises.ts'
import { templateKinds, templatesFolder } from './templates.ts'
import { trainedBy } from './trained.ts'

/** The compiler asks for every form that there is. */
const kinds: Record<'code' | NonNullable<Form>['kind'], true> = {
  code: true,
  number: true,
  choice: true,
  curve: true,
  formula: true,
  weights: true,
}
type Form = Awaited<ReturnType<typeof readWordedExercise>>['form']

const solving = createRunners({ timeoutMs: 10_000 })
afterAll(() => solving.close())

test('there is an exercise to begin from for every form of answer', () => {
  expect(templateKinds).toEqual(Object.keys(kinds).sort())
})

describe.each(templateKinds)('the exercise to begin from that is answered by %s', (kind) => {
  test('has that form, is sound, and its tests notice every mutant', { timeout: 120_000 }, async () => {
    const exercise = await readWordedExercise(`${templatesFolder}/${kind}`)
    expect(exercise.form?.kind ?? 'code').toBe(kind)
    const { problems, survivors } = await checkExercise(exercise, solving, { trained: trainedBy(exercise) })
    expect([problems, survivors]).toEqual([[], []])
  })
})
