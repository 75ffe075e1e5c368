import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { gradeFolder } from '#lib/exercises/grade/grade-folder.ts'
import { readAssignment } from '#lib/exercises/hand-in/assignment.ts'
import { createKernelRunner } from '#lib/exercises/node/kernel-runner.ts'
import { readExercises } from '../../site/exercise/read-exercises.ts'
import { violations } from './axe.ts'
import { answer, check, exerciseOf } from './exercise.ts'
import { siteUrl } from './site.ts'
import { useBrowser } from './use-browser.ts'

const browser = useBrowser()
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'hand-in-'))
afterAll(async () => {
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  page = await browser.newPage()
})
afterEach(() => page.close())

async function saved(button: Locator, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  await download.saveAs(join(folder, name))
  return readFileSync(join(folder, name), 'utf8')
}

async function makeAssignment(): Promise<{ text: string; link: string }> {
  await page.goto(siteUrl('/en/assign/'))
  await page.getByLabel('Title').fill('Week 1')
  await page.getByLabel('Due').fill('Friday')
  await page.getByLabel('One step downhill', { exact: true }).check()
  await page.getByLabel('Points for One step downhill').fill('10')
  await page.getByLabel('The largest rate', { exact: true }).check()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="link"]')!.value !== '')
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  return { text: await saved(page.getByRole('button', { name: 'Save the assignment file' }), 'assignment.txt'), link }
}

test('from an assignment to a grade: made on a page, handed out as a link, answered, saved, and run again', async () => {
  const { text, link } = await makeAssignment()
  expect(await violations(page)).toEqual([])
  await page.goto(link.replace('/en/', '/zh/'))
  await page.getByRole('heading', { name: 'Week 1' }).waitFor()
  expect(await page.locator('#hand-in ol > li').allTextContents()).toEqual([
    '下山一步 · 10 分 · 未开始',
    '最大的学习率 · 3 分 · 未开始',
  ])
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '下山一步' }).click()
  const exercise = exerciseOf(page, 'one-step')
  expect(await exercise.getByRole('button', { name: '解答' }).count()).toBe(0)
  await answer(exercise, '  return theta.map((value, i) => value - rate * gradient[i])\n')
  await check(exercise)
  await page.goto(siteUrl('/zh/hand-in/'))
  await page.getByLabel('姓名').fill('李雷')
  await page.getByLabel('学号').fill('42')
  await saved(page.getByRole('button', { name: '保存我的答案' }), 'answers.json')
  const known = new Map((await readExercises()).map((one) => [`${one.chapter}/${one.slug}`, one]))
  const [graded] = await gradeFolder(folder, await readAssignment(text), known, () => createKernelRunner())
  expect(graded).toMatchObject({
    student: { name: '李雷', id: '42' },
    grades: [
      { earned: 10, of: 10 },
      { earned: 0, of: 3, missing: true },
    ],
    notes: [],
  })
})

test('a link that is cut, and a file that is changed, are told as such', async () => {
  const { text, link } = await makeAssignment()
  await page.goto(`${link.slice(0, -20)}`)
  await page.getByText('the link is damaged').waitFor()
  await page.getByLabel('Open an assignment file').setInputFiles({
    name: 'changed.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replace('Week 1', 'Week 2')),
  })
  await page.getByText('it is damaged or was changed').waitFor()
})

test('a form that lacks something says what', async () => {
  await page.goto(siteUrl('/en/assign/'))
  const status = page.locator('#assign [role="status"]')
  expect(await status.textContent()).toBe('Give the assignment a title.')
  await page.getByLabel('Title').fill('Week 1')
  expect(await status.textContent()).toBe('Choose at least one exercise.')
  await page.getByLabel('One step downhill', { exact: true }).check()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="link"]')!.value !== '')
  expect(await status.textContent()).toBe('')
  for (const points of ['', '-1']) {
    await page.getByLabel('Points for One step downhill').fill(points)
    expect(await status.textContent()).toBe('Points are numbers from 0 on.')
  }
})
