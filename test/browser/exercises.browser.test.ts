import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readExercises } from '../../site/exercise/read-exercises.ts'
import { violations } from './axe.ts'
import { builtSite } from './built-pages.ts'
import { chapterPath, movePointer } from './chapter.ts'
import { answer, check, checked, exerciseOf } from './exercise.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const exercises = await readExercises()

const browser = useBrowser()
let page: Page
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } })
  await page.goto(siteUrl(chapterPath))
})
afterEach(() => page.close())

const right = '  return theta.map((value, i) => value - rate * gradient[i])\n'
const uphill = '  return theta.map((value, i) => value + rate * gradient[i])\n'

test('a wrong answer is shown beside the right one, and a known misconception speaks for itself', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, uphill)
  const { outcomes, known } = await check(exercise)
  expect(outcomes).toEqual(['failed', 'failed'])
  expect(known).toContain('you walk uphill')
  const first = exercise.locator('.exercise-tests > li').first()
  expect(await first.locator('.exercise-call').textContent()).toBe('step([3], [6], 0.1)')
  expect(await first.getByRole('table').allTextContents()).toEqual(['expected [1]2.4', 'got [1]3.6 (too far off)'])
  expect(await exercise.getByRole('status').textContent()).toMatch(
    /^0 of 2 passed, 0 of 2 points\. You add the gradient/,
  )
  expect(await violations(page, '#exercise-one-step')).toEqual([])
})

test('a call that failed is tried in a cell of its own, with the code as it stands now', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, uphill)
  await check(exercise)
  await exercise.getByRole('button', { name: 'Try this call' }).first().click()
  const output = exercise.getByRole('region', { name: 'Output of the call' })
  await output.getByText('[3.6]').waitFor()
  await answer(exercise, right)
  await exercise.getByRole('button', { name: 'Run', exact: true }).click()
  await output.getByText('[2.4]').waitFor()
})

test('a name that nobody defines is underlined while it is written, where it stands, and runs nothing', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, '  const twice = 2\n  return thete.map((value) => value - twice)\n')
  await exercise.locator('.cell-mark', { hasText: 'thete' }).waitFor()
  expect(await exercise.locator('.cell-mark').allTextContents()).toEqual(['thete'])
  expect(await exercise.locator('.cm-line').nth(1).locator('.cell-mark').count()).toBe(1)
  await answer(exercise, right)
  await expect.poll(() => exercise.locator('.cell-mark').count()).toBe(0)
  expect((await check(exercise)).outcomes).toEqual(['passed', 'passed'])
})

test('a right answer by keyboard alone: Enter opens, Shift+Enter checks, Escape and Tab lead to the buttons', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await exercise.locator('.exercise-yours pre').focus()
  await page.keyboard.press('Enter')
  await exercise.locator('.cm-content').waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(right)
  await page.keyboard.press('Shift+Enter')
  expect((await checked(exercise)).outcomes).toEqual(['passed', 'passed'])
  expect(await exercise.getByRole('status').textContent()).toBe('All 2 passed, 2 of 2 points.')
  await page.keyboard.press('Escape')
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Check') return
  }
  throw new Error('Tab did not reach Check')
})

test('an endless loop is stopped, the text is kept, and the next check works', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, '  while (true) {}\n')
  await exercise.getByRole('button', { name: 'Check' }).click()
  await page.waitForTimeout(600)
  await exercise.getByRole('button', { name: 'Stop' }).click()
  expect((await checked(exercise)).outcomes).toEqual(['stopped', 'not-run'])
  expect(await exercise.locator('.cm-line').first().textContent()).toBe('  while (true) {}')
  await answer(exercise, right)
  expect((await check(exercise)).outcomes).toEqual(['passed', 'passed'])
})

test('a loop that nobody stops is stopped after two seconds', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, '  while (true) {}\n')
  expect((await check(exercise)).outcomes).toEqual(['failed', 'failed'])
  expect(await exercise.locator('.exercise-failure').first().textContent()).toContain('does a loop never end?')
})

test('hints come one at a time; the solution waits for a first check, and stands beside the own version', async () => {
  const exercise = exerciseOf(page, 'largest-rate')
  const hint = exercise.getByRole('button', { name: 'Hint' })
  const solution = exercise.getByRole('button', { name: 'Solution' })
  for (const number of [1, 2, 3]) {
    await hint.click()
    await exercise.getByText(`Hint ${number} of 3.`).waitFor()
    expect(await exercise.locator('.exercise-hint').count()).toBe(number)
  }
  expect(await hint.isDisabled()).toBe(true)
  expect(await solution.isDisabled()).toBe(true)
  await check(exercise)
  await solution.click()
  await exercise.locator('.exercise-solution').waitFor()
  const sides = await exercise.locator('.exercise-solution pre').allTextContents()
  expect(sides.map((side) => side.trim())).toEqual(['return 1', 'return 2 / Math.max(...curvatures)'])
  expect(await violations(page, '#exercise-largest-rate')).toEqual([])
})

test('what was written and what was solved is there again after a reload; Reset brings the starter back', async () => {
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, right)
  await check(exercise)
  await page.reload()
  expect(await exercise.locator('.exercise-yours pre').textContent()).toBe(right)
  await exercise.scrollIntoViewIfNeeded()
  await movePointer(page)
  await exercise.locator('.exercise-yours pre .code-keyword', { hasText: 'return' }).waitFor()
  expect(await exercise.getByText('solved', { exact: true }).isVisible()).toBe(true)
  expect((await check(exercise)).outcomes).toEqual(['passed', 'passed'])
  await exercise.getByRole('button', { name: 'Reset' }).click()
  expect(await exercise.locator('.exercise-yours pre').textContent()).toContain('return theta')
  await page.reload()
  expect(await exercise.locator('.exercise-yours pre').textContent()).toContain('return theta')
})

test('where nothing can be kept, the exercise says so and works all the same', async () => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.reload()
  const exercise = exerciseOf(page, 'one-step')
  await answer(exercise, right)
  await exercise.getByText('Your browser keeps nothing here').waitFor()
  expect((await check(exercise)).outcomes).toEqual(['passed', 'passed'])
})

test('without scripts an exercise shows its prompt, starter and tests, and no button', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false })
  await plain.goto(siteUrl('/zh/gradient-descent/'))
  const exercise = exerciseOf(plain, 'one-step')
  expect(await exercise.locator('.exercise-prompt').textContent()).toContain('学习率')
  expect(await exercise.locator('.exercise-yours').textContent()).toContain('return theta')
  expect(await exercise.locator('.exercise-tests > li').count()).toBe(2)
  expect(await exercise.getByRole('button').count()).toBe(0)
  await plain.close()
})

test('hidden tests, and solutions that are withheld, are in no file of the site', () => {
  const files = globSync('**/*.{html,js,json,txt}', { cwd: builtSite })
  const texts = files.map((file) => readFileSync(join(builtSite, file), 'utf8'))
  const find = (text: string) => files.filter((_, i) => texts[i].includes(text))
  const sentences = (hidden: boolean) =>
    exercises.flatMap(({ tests }) => tests.filter((one) => one.hidden === hidden).map(({ sentence }) => sentence.zh))
  for (const sentence of sentences(true)) expect(find(sentence)).toEqual([])
  // What is public is found, so what is not found is not there.
  for (const sentence of sentences(false)) expect(find(sentence)).not.toEqual([])
  for (const { withheld, solution } of exercises)
    if (withheld) expect(find(JSON.stringify(solution).slice(1, -1))).toEqual([])
})
