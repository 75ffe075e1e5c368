import type { Page } from 'playwright-core'
import { readExercises } from '../site/exercise/read-exercises.ts'
import { isChosen } from '../site/lesson/chosen-chapters.ts'
import { answer, check, exerciseOf } from '../test/browser/exercise.ts'
import { median } from './median.ts'
import { quantile } from './quantile.ts'
import { milliseconds, printTable, verdict } from './table.ts'
import { withSite } from './with-site.ts'

/** How often each solution is checked once its tests are loaded and its runner is awake. */
const rounds = 5

/** How long a learner waits from Check to the last verdict: every solution of the book, the first time and again. */
export async function benchVerdicts(): Promise<void> {
  await withSite(async (browser, url) => {
    const [first, again]: [number[], number[]] = [[], []]
    const medians: { name: string; time: number }[] = []
    for (const { chapter, slug, solution, form } of await readExercises()) {
      if (!isChosen(chapter) || form?.kind === 'weights') continue // scoring a network is no ordinary exercise
      const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } })
      await page.goto(`${url}/en/${chapter}/`, { waitUntil: 'networkidle' })
      await answer(exerciseOf(page, slug), solution, form)
      first.push(await timeOf(page, slug))
      const times: number[] = []
      for (let round = 0; round < rounds; round++) times.push(await timeOf(page, slug))
      again.push(...times)
      medians.push({ name: `${chapter}/${slug}`, time: median(times) })
      await page.close()
    }
    const row = (name: string, value: number, aim: number) => [
      name,
      milliseconds(value),
      `${aim} ms`,
      verdict(value, aim),
    ]
    printTable(
      `Check to verdict, ${first.length} solutions, Chromium ${browser.version()}`,
      ['', 'measured', 'aim', ''],
      [
        row('p50, again', quantile(again, 0.5), 300),
        row('p95, again', quantile(again, 0.95), 300),
        row('p95, the first check of a page', quantile(first, 0.95), 1000),
        ...medians
          .sort((a, b) => b.time - a.time)
          .slice(0, 5)
          .map(({ name, time }) => row(`median of ${name}`, time, 300)),
      ],
    )
  })
}

/** Measured in the page, from the click to the state that the verdict sets. */
async function timeOf(page: Page, slug: string): Promise<number> {
  const time = page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const root = document.getElementById(id)!
        let begun = 0
        root.addEventListener('click', () => (begun = performance.now()), { once: true, capture: true })
        new MutationObserver((_, observer) => {
          if (begun === 0 || !['passed', 'failed'].includes(root.dataset.state ?? '')) return
          observer.disconnect()
          resolve(performance.now() - begun)
        }).observe(root, { attributeFilter: ['data-state'] })
      }),
    `exercise-${slug}`,
  )
  await check(exerciseOf(page, slug))
  return await time
}
