import type { APIRoute, GetStaticPaths } from 'astro'
import { exerciseData } from '../../../exercise/exercise-data.ts'
import type { PreparedExercise } from '../../../exercise/prepare-exercise.ts'
import { languages } from '../../../i18n/languages.ts'

const modules = import.meta.glob<PreparedExercise>('/lessons/*/exercises/*/tests.ts', {
  query: '?exercise',
  import: 'default',
})

/** The files that an exercise fetches: `<slug>.en.json`, `<slug>.zh.json`, and `<slug>.solution.json` unless withheld. */
export const getStaticPaths = (async () => {
  const exercises = await Promise.all(Object.values(modules).map((load) => load()))
  return exercises.flatMap((exercise) => {
    const { chapter, slug, solution } = exercise
    const path = (name: string, body: unknown) => ({ params: { chapter, file: `${slug}.${name}` }, props: { body } })
    return [
      ...languages.map((lang) => path(lang, exerciseData(exercise, lang))),
      ...(solution ? [path('solution', solution)] : []),
    ]
  })
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(props.body)
