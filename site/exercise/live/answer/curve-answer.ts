import type { CurveForm } from '#lib/exercises/forms/answer-form.ts'
import { readAnswerText } from '#lib/exercises/forms/read-answer.ts'
import { writeAnswer } from '#lib/exercises/forms/write-answer.ts'
import { drawing } from '#lib/notebook/figure/drawing.ts'
import { mountFigure } from '#lib/notebook/figure/mount.ts'
import { element } from '#lib/notebook/output/element.ts'
import { curveFigure, heightsOf, stateOf } from '../../curve-figure.ts'
import { type AnswerOptions, type LiveAnswer, Unanswered } from './live-answer.ts'

/** An answer that is sketched: points that can be dragged, or moved by keys. */
export function curveAnswer({ root, data, text, lang, kept, changed }: AnswerOptions): LiveAnswer {
  const form = data.form as CurveForm
  const stage = root.querySelector<HTMLElement>('.exercise-curve')!
  const flat = form.at.map(() => form.y.min)
  const before = kept === undefined ? null : readAnswerText(form, kept)
  let heights: readonly number[] = Array.isArray(before) ? before : flat
  let unmount = () => {}

  function draw(truth?: readonly number[]): void {
    const held = stage.contains(document.activeElement)
      ? [...stage.querySelectorAll('.figure-handle')].indexOf(document.activeElement!)
      : -1
    unmount()
    unmount = mountFigure(stage, curveFigure(form, heights, truth), lang, (state) => {
      heights = heightsOf(state)
      changed()
    })
    stage.querySelectorAll<HTMLElement>('.figure-handle')[held]?.focus()
  }

  draw()
  return {
    text() {
      if (heights.every((height, i) => height === flat[i])) throw new Unanswered(text('exercise.answer-missing'))
      return writeAnswer(form, heights)
    },
    reset() {
      heights = flat
      draw()
    },
    reveal() {
      if (root.querySelector('.exercise-truth') || !Array.isArray(data.truth)) return
      draw(data.truth as number[])
      const words = element(document, 'p', { class: 'exercise-truth' }, text('exercise.truth-curve'))
      root.querySelector('.exercise-fields')!.append(words)
    },
    shown(answer) {
      const curve = readAnswerText(form, answer) as number[]
      const box = element(document, 'div', { class: 'exercise-curve out-graph' })
      const figure = curveFigure(form, curve)
      const stage = element(document, 'div', { class: 'figure-stage' })
      stage.innerHTML = (['wide', 'narrow'] as const)
        .map((size) => drawing(figure, stateOf(curve), size, lang))
        .join('')
      box.append(stage)
      return box
    },
  }
}
