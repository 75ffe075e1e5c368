import type { Locator, Page } from 'playwright-core'
import type { AnswerForm, CurveForm } from '#lib/exercises/forms/answer-form.ts'
import { readAnswerText } from '#lib/exercises/forms/read-answer.ts'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import { curveFigure, stateOf } from '../../site/exercise/curve-figure.ts'
import { settled } from './chapter.ts'

/** An exercise of the open page. */
export const exerciseOf = (page: Page, slug: string): Locator => page.locator(`#exercise-${slug}`)

/** Gives an answer, whose text this is, in the way that the form of the exercise wants. */
export async function answer(exercise: Locator, text: string, form: AnswerForm | null = null): Promise<void> {
  if (!form || form.kind === 'weights') return await write(exercise, text)
  const given = readAnswerText(form, text)
  if (form.kind === 'number')
    await exercise.locator('.exercise-fields input').fill(Number.isNaN(given) ? '' : String(given))
  if (form.kind === 'choice' && given !== null) await exercise.locator(`input[value="${given}"]`).check()
  if (form.kind === 'formula')
    for (const [blank, typed] of Object.entries(given as Record<string, string>))
      await exercise.locator(`input[name="${blank}"]`).fill(typed)
  if (form.kind === 'curve') await sketch(exercise, form, given as number[])
}

/** Drags every point of a curve to its height. */
async function sketch(exercise: Locator, form: CurveForm, heights: number[]): Promise<void> {
  const figure = curveFigure(form, heights)
  const context = drawContext(figure, 'wide', 'en')
  const handles = exercise.locator('.figure-handle')
  await exercise.scrollIntoViewIfNeeded()
  await handles.first().waitFor()
  const { mouse } = exercise.page()
  for (const [i, handle] of figure.handles.entries()) {
    const stage = (await exercise.locator('.figure-stage').first().boundingBox())!
    const box = (await handles.nth(i).boundingBox())!
    const { y } = handle.place(stateOf(heights), context)
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x, stage.y + (y * stage.height) / context.height, { steps: 2 })
    await mouse.up()
  }
}

/** Opens the editor of an exercise and replaces what stands in it. */
async function write(exercise: Locator, code: string): Promise<void> {
  const editor = exercise.locator('.exercise-yours .cm-content')
  if ((await editor.count()) === 0) await (await settled(exercise.locator('.exercise-yours pre'))).click()
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
  await exercise.locator('[data-action="check"]').click()
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
