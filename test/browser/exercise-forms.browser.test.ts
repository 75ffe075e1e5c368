import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readExercises } from '../../site/exercise/read-exercises.ts'
import { trainedBy } from '../../site/exercise/trained.ts'
import { violations } from './axe.ts'
import { answer, check, exerciseOf } from './exercise.ts'
import { layOutAll } from './lay-out-all.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } })
  await open('/en/loss-functions/')
})
afterAll(() => page?.close())

/** What is clicked shall not move while the page around it finds its height. */
async function open(path: string): Promise<void> {
  await page.goto(siteUrl(path))
  await layOutAll(page)
}

/** A busy machine takes its time. */
const soon = { timeout: 15_000 }

const statusOf = (slug: string) => exerciseOf(page, slug).getByRole('status').textContent()
const outputsOf = (cell: string) => page.locator(`#cell-${cell} .cell-items`)

test('a cell that is to be predicted keeps its outputs to itself, and does not run', async () => {
  const cell = page.locator('#cell-largest')
  expect(await outputsOf('largest').isVisible()).toBe(false)
  await cell.locator('.cell-run').click()
  await cell.getByRole('status').filter({ hasText: 'Predict first' }).waitFor({ state: 'attached' })
  expect(await cell.getAttribute('data-state')).toBe('recorded')
})

test('what is no answer is not judged, and the cell goes on waiting', async () => {
  const exercise = exerciseOf(page, 'where-exp-ends')
  await exercise.locator('input').fill('ninety')
  await page.keyboard.press('Enter')
  await expect.poll(() => statusOf('where-exp-ends'), soon).toBe('“ninety” is no number.')
  expect(await outputsOf('largest').isVisible()).toBe(false)
})

test('a prediction that is off is judged by its mistake; then the cell runs, and tells', async () => {
  const exercise = exerciseOf(page, 'where-exp-ends')
  await exercise.locator('input').fill('38,5')
  const { outcomes, known } = await check(exercise)
  expect(outcomes).toEqual(['failed'])
  expect(known).toContain('You counted in tens.')
  expect(await statusOf('where-exp-ends')).toMatch(
    /^0 of 1 passed.* Now run the cell below\. You counted in tens\. 1038 is/,
  )
  expect(await outputsOf('largest').isVisible()).toBe(true)
  await page.locator('#cell-largest .cell-run').click()
  expect(await exercise.locator('.exercise-truth').textContent()).toBe('The cell gives 88.7222.')
})

test('every wrong choice has its reason, and the right one says why', async () => {
  const exercise = exerciseOf(page, 'lift-and-double')
  await exercise.getByRole('radio').nth(3).check()
  expect((await check(exercise)).known).toContain('But each')
  await exercise.getByRole('radio').nth(2).check()
  expect((await check(exercise)).outcomes).toEqual(['passed'])
  expect(await exercise.locator('.exercise-because').textContent()).toContain('Softmax only sees differences')
  expect(await violations(page, '#exercise-lift-and-double')).toEqual([])
})

test('answers and what was predicted are there after a reload', async () => {
  await page.reload()
  await expect.poll(() => exerciseOf(page, 'where-exp-ends').locator('input').inputValue(), soon).toBe('38.5')
  await exerciseOf(page, 'lift-and-double').scrollIntoViewIfNeeded()
  await expect
    .poll(() => exerciseOf(page, 'lift-and-double').locator('input:checked').getAttribute('value'), soon)
    .toBe('only-doubling')
  expect(await page.locator('[data-waits]').count()).toBe(0)
})

test('blanks are set while they are typed, and what cannot be read is named', async () => {
  await open('/en/backpropagation/')
  const exercise = exerciseOf(page, 'fill-the-links')
  const [outer, inner] = [exercise.getByLabel('Blank 1'), exercise.getByLabel('Blank 2')]
  await outer.fill('2(a − t)')
  await inner.fill('(1 - b)')
  await page.keyboard.press('Enter')
  await expect.poll(() => statusOf('fill-the-links'), soon).toBe('Blank 2: “b” is not known here.')
  await inner.fill('(1 - a)(1 + a)')
  expect((await check(exercise)).outcomes).toEqual(['passed', 'passed'])
  await expect
    .poll(() => exercise.locator('.exercise-formula annotation').textContent(), soon)
    .toContain('2\\,\\left(a - t\\right)')
  expect(await violations(page, '#exercise-fill-the-links')).toEqual([])
})

test('a sketch is drawn with the pointer, judged, and held against what the cell gives', async () => {
  const sketching = (await readExercises()).find(({ slug }) => slug === 'sketch-the-slope')!
  await open('/zh/activations/')
  const exercise = exerciseOf(page, 'sketch-the-slope')
  await answer(exercise, sketching.solution, sketching.form)
  expect((await check(exercise)).outcomes).toEqual(['passed', 'passed'])
  await page.locator('#cell-squashers .cell-run').click()
  await exercise.locator('.curve-truth').first().waitFor({ state: 'attached' })
  expect(await violations(page, '#exercise-sketch-the-slope')).toEqual([])
})

test('a trained network is scored by its numbers, and forged ones earn nothing', async () => {
  const reading = (await readExercises()).find(({ slug }) => slug === 'twenty-thousand')!
  const trained = trainedBy(reading)!
  const scored = async (network: string) => {
    await page.evaluate(
      (kept) => localStorage.setItem('chainrule:exercise:cnn/twenty-thousand', kept),
      JSON.stringify({ trained: network }),
    )
    await page.goto(siteUrl('/en/cnn/'))
    await page.reload()
    return (await check(exerciseOf(page, 'twenty-thousand'))).outcomes
  }
  expect(await scored(trained)).toEqual(['passed', 'passed'])
  const boast = "const net = { layers: 'all', weights: [1], accuracy: 1, parameters: 1 }"
  expect(await scored(boast)).toEqual(['failed', 'failed'])
})
