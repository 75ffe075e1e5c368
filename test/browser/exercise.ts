import type { Locator, Page } from 'playwright-core'

/** An exercise of the open page. */
export const exerciseOf = (page: Page, slug: string): Locator => page.locator(`#exercise-${slug}`)

/** Opens the editor of an exercise and replaces what stands in it. */
export async function answer(exercise: Locator, code: string): Promise<void> {
  const editor = exercise.locator('.exercise-yours .cm-content')
  if ((await editor.count()) === 0) await exercise.locator('.exercise-yours pre').click()
  await editor.click()
  await exercise.page().keyboard.press('ControlOrMeta+A')
  await exercise.page().keyboard.insertText(code)
}

/** How each public test ended, in order, and what is told about a known misconception. */
export interface Result {
  outcomes: (string | undefined)[]
  known: string
}

/** Clicks Check and waits for its end. */
export async function check(exercise: Locator): Promise<Result> {
  await exercise.getByRole('button', { name: /^(Check|检查)$/ }).click()
  return await checked(exercise)
}

/** Waits until a check that was begun has ended. */
export async function checked(exercise: Locator): Promise<Result> {
  const id = await exercise.getAttribute('id')
  await exercise.page().waitForFunction((id) => {
    const { dataset, ariaBusy } = document.getElementById(id)!
    return ariaBusy === null && (dataset.state === 'passed' || dataset.state === 'failed')
  }, id!)
  const outcomes = await exercise
    .locator('.exercise-tests > li')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.outcome))
  return { outcomes, known: (await exercise.locator('.exercise-known').allTextContents()).join('') }
}
