import type { WeightsForm } from '#lib/exercises/forms/answer-form.ts'
import { captured } from '#lib/exercises/network/captured.ts'
import { networkText } from '#lib/exercises/network/network-text.ts'
import { joinRegion } from '#lib/exercises/region.ts'
import { createStudent } from '#lib/exercises/student.ts'
import type { PaceAction } from '#lib/kernel/protocol.ts'
import { element } from '#lib/notebook/output/element.ts'
import { createOutputList } from '#lib/notebook/output/output-list.ts'
import { plotLoader } from '#lib/notebook/plot-loader.ts'
import { codeAnswer } from './code-answer.ts'
import { type AnswerOptions, type LiveAnswer, Unanswered } from './live-answer.ts'

/**
 * An answer that is a trained network. The learner's code is run as long as it takes, with everything that it shows; the
 * numbers that it leaves are what is judged, and kept.
 */
export function weightsAnswer(options: AnswerOptions): LiveAnswer {
  const { root, data, text, runner, trained, keepTrained } = options
  const { name } = data.form as WeightsForm
  const code = codeAnswer(options)
  const items = element(document, 'div', {
    class: 'cell-items',
    role: 'region',
    'aria-label': text('exercise.try-output'),
  })
  root.querySelector('.exercise-bar')!.after(items)
  const { context, needPlot } = plotLoader({ document, text, live: true })
  const list = createOutputList(items, context, needPlot)
  let network = trained

  items.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-pace]')
    if (button) runner.pace(button.dataset.pace as PaceAction)
  })

  async function train(): Promise<string> {
    list.begin()
    runner.onItem = list.add
    runner.submit(joinRegion(data.starter, code.text()))
    try {
      const outcome = await runner.run(`const $trained = true`)
      list.end(outcome.status === 'error' ? outcome.error : undefined)
      if (outcome.status === 'error') throw new Unanswered(`${outcome.error.name}: ${outcome.error.message}`)
      if (outcome.status === 'stopped') throw new Unanswered(text(`exercise.stopped-${outcome.why}`))
      const { answer } = await createStudent(runner).evaluate(captured(name))
      network = networkText(name, answer)
      const weights = answer.type === 'fields' ? answer.fields.get('weights') : undefined
      keepTrained(network)
      return text('exercise.trained', { parameters: weights?.type === 'numbers' ? weights.data.length : 0 })
    } finally {
      runner.onItem = () => {}
    }
  }

  return {
    ...code,
    train,
    submission() {
      if (network === undefined) throw new Unanswered(text('exercise.untrained'))
      return network
    },
  }
}
