import type { Lang } from '../i18n/languages.ts'
import type { PreparedLesson } from './prepare-lesson.ts'
import type { RecordedFact } from './recording.ts'

/** What `Astro.locals.lesson` gives to the components of a lesson. */
export interface PageLesson {
  lang: Lang
  prepared: PreparedLesson
}

declare global {
  namespace App {
    interface Locals {
      lesson?: PageLesson
    }
  }
}

const modules = import.meta.glob<PreparedLesson>('/lessons/*/en.mdx', { query: '?lesson', import: 'default' })

/** The prepared lesson of a chapter. Throws when there is no such folder. */
export async function preparedLesson(slug: string): Promise<PreparedLesson> {
  const load = modules[`/lessons/${slug}/en.mdx`]
  if (!load) throw new Error(`lesson: there is no folder lessons/${slug}`)
  return load()
}

/** The lesson of the page that is being rendered, for its components. Throws outside of a lesson. */
export function currentLesson(locals: App.Locals, component: string): PageLesson {
  if (!locals.lesson) throw new Error(`<${component}>: stands outside of a lesson, Astro.locals.lesson is not set`)
  return locals.lesson
}

/** What the facts of a recording say that an expression gave, or undefined. */
export function factValue(facts: readonly RecordedFact[], cell: string, is: string): RecordedFact | undefined {
  return facts.find((fact) => fact.cell === cell && fact.is === is)
}
