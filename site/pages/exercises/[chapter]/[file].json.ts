import type { APIRoute, GetStaticPaths } from 'astro'
import { exerciseData } from '../../../exercise/exercise-data.ts'
import { preparedExercises } from '../../../exercise/prepared-exercises.ts'
import { languages } from '../../../i18n/languages.ts'

/** The files that an exercise fetches: `<slug>.en.json`, `<slug>.zh.json`, and `<slug>.solution.json` unless withheld. */
export const getStaticPaths = (async () => {
  return (await preparedExercises()).flatMap((exercise) => {
    const { chapter, slug, solution } = exercise
    const path = (name: string, body: unknown) => ({ params: { chapter, file: `${slug}.${name}` }, props: { body } })
    return [
      ...languages.map((lang) => path(lang, exerciseData(exercise, lang))),
      ...(solution ? [path('solution', solution)] : []),
    ]
  })
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(props.body)
