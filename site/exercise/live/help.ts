import type { ExerciseTest } from '#lib/exercises/exercise-test.ts'
import { judge } from '#lib/exercises/judge.ts'
import { joinRegion } from '#lib/exercises/region.ts'
import { element } from '#lib/notebook/output/element.ts'
import { formatDuration } from '#lib/notebook/output/format-duration.ts'
import type { Text } from '#lib/notebook/text.ts'
import type { ExerciseData } from '../exercise-data.ts'
import type { LiveAnswer } from './answer/live-answer.ts'
import { fetchJson } from './fetch-json.ts'
import type { PageRunner } from './page-runner.ts'
import type { Parts } from './parts.ts'

/** Hints, one at a time, and the solution. */
export interface Help {
  hint(): void
  solution(): Promise<void>
  /** Tells what is known about a mistake, above everything else. */
  known(html: string): HTMLElement
  /** Tells why the answer is right, once. */
  because(): void
}

interface HelpOptions {
  parts: Parts
  data: ExerciseData
  text: Text
  runner: PageRunner
  answer: LiveAnswer
  tests: readonly ExerciseTest[]
}

/** Gives help under the tests of an exercise. */
export function createHelp({ parts, data, text, runner, answer, tests }: HelpOptions): Help {
  const { root, help, button } = parts
  let hints = 0

  function show(box: HTMLElement): void {
    help.append(box)
    box.focus({ preventScroll: true })
  }

  function hint(): void {
    const html = data.hints[hints]
    if (html === undefined) return
    hints++
    const box = boxOf('exercise-hint', html, text('exercise.hint-number', { number: hints, of: data.hints.length }))
    box.tabIndex = -1
    show(box)
    button('hint').disabled = hints === data.hints.length
  }

  function because(): void {
    if (!data.because || help.querySelector('.exercise-because')) return
    help.append(boxOf('exercise-hint exercise-because', data.because, text('exercise.because')))
  }

  async function solution(): Promise<void> {
    if (help.querySelector('.exercise-solution')) return
    const ours: { html: string; text: string } = await fetchJson(`${root.dataset.files}.solution.json`)
    const box = element(document, 'div', { class: 'exercise-solution', tabindex: -1 })
    if (data.form && data.form.kind !== 'weights') {
      const shown = element(document, 'div', {}, element(document, 'strong', {}, text('exercise.solution-is')), ' ')
      shown.append(await answer.shown(ours.text))
      box.append(shown)
      show(box)
      return because()
    }
    const mine = answer.text()
    const own = element(document, 'pre', { class: 'code', tabindex: 0 }, mine.trimEnd())
    box.append(
      await side(text('exercise.yours'), own, mine),
      await side(text('exercise.ours'), fromHtml(ours.html), ours.text),
    )
    show(box)
  }

  /** One version, and how long its calls take in all tests together. */
  async function side(title: string, pre: HTMLElement, code: string): Promise<HTMLElement> {
    const time = data.form ? '' : text('exercise.time', { time: formatDuration(await timeOf(code)) })
    const small = element(document, 'span', { class: 'out-soft' }, time)
    return element(document, 'figure', {}, element(document, 'figcaption', {}, title, ' ', small), pre)
  }

  async function timeOf(code: string): Promise<number> {
    runner.submit(joinRegion(data.starter, code))
    let milliseconds = 0
    const timed = {
      ...runner,
      async run(call: string) {
        const outcome = await runner.run(call)
        if (outcome.status === 'ok') milliseconds += outcome.milliseconds
        return outcome
      },
    }
    for await (const _ of judge(tests, timed));
    return milliseconds
  }

  return {
    hint,
    solution,
    because,
    known(html) {
      const box = boxOf('exercise-known', html)
      help.prepend(box)
      return box
    },
  }
}

function boxOf(className: string, html: string, title?: string): HTMLElement {
  const box = element(document, 'div', { class: className })
  box.innerHTML = html
  if (title) box.prepend(element(document, 'strong', {}, title))
  return box
}

function fromHtml(html: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild as HTMLElement
}
