import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { judgeAll } from '#lib/exercises/judge.ts'
import { createKernelRunner } from '#lib/exercises/node/kernel-runner.ts'
import { readExercises, type WordedExercise } from '../../site/exercise/read-exercises.ts'
import { answer, check, exerciseOf } from './exercise.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const exercises = await readExercises()
const runner = createKernelRunner()
const pages = new Map<string, Page>()
const browser = useBrowser()
afterAll(() => runner.close())

/** One page for each chapter: its exercises are independent, and loading is what takes time. */
async function chapterPage(chapter: string): Promise<Page> {
  if (!pages.has(chapter)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } })
    await page.goto(siteUrl(`/zh/${chapter}/`))
    // Nothing but the exercises: what is clicked does not move, and a verdict lays out no chapter.
    await page.addStyleTag({ content: '.prose > :not(live-exercise, :has(live-exercise)) { display: none }' })
    pages.set(chapter, page)
  }
  return pages.get(chapter)!
}

const submissions = exercises.flatMap((exercise) => {
  const { starter, solution, misconceptions } = exercise
  const editable = (text: string) => text.slice(starter.before.length, text.length - starter.after.length)
  // Training takes longer than a test may; what is submitted instead, and an answer that is none, have tests of their own.
  if (exercise.form?.kind === 'weights') return []
  return [
    { exercise, name: 'solution', text: solution },
    ...(exercise.form ? [] : [{ exercise, name: 'starter', text: starter.editable }]),
    ...misconceptions.map(({ name, text }) => ({ exercise, name, text: editable(text) })),
  ]
})

test.each(submissions)('browser and Node agree on $exercise.slug: $name', async ({ exercise, name, text }) => {
  const shown = exerciseOf(await chapterPage(exercise.chapter), exercise.slug)
  await answer(shown, text, exercise.form)
  const [{ outcomes, known }, expected] = await Promise.all([check(shown), inNode(exercise, text)])
  expect(outcomes).toEqual(expected)
  expect(known.length > 0).toBe(exercise.misconceptions.some((one) => one.name === name))
})

async function inNode({ starter, tests }: WordedExercise, text: string): Promise<string[]> {
  const shown = tests.filter(({ hidden }) => !hidden)
  const verdicts = await judgeAll(shown, runner, starter.before + text + starter.after)
  return verdicts.map(({ outcome }) => outcome)
}
