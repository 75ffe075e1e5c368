import type { TrainingItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import { valuesInWords } from './words.ts'

/** Milliseconds between two sentences about how a training goes on by itself. */
const quiet = 20_000

/**
 * Pause (or Resume) and One step; the cell around them passes on what is pressed. They are there while the training
 * runs. Whoever listens is told of pauses and, now and then, of epochs.
 */
export function createButtons(frame: HTMLElement, { document, text }: RenderContext) {
  const toggle = element(document, 'button', { type: 'button' })
  const step = element(document, 'button', { type: 'button', 'data-pace': 'step' }, text('training.step'))
  const status = element(document, 'span', { class: 'unseen', role: 'status' })
  const row = element(document, 'div', { class: 'training-buttons' }, toggle, step, status)
  let told = { state: 'running', step: 0, epoch: 0, time: Number.NEGATIVE_INFINITY }

  function tell(item: TrainingItem) {
    const now = performance.now()
    const place = { step: item.step, steps: item.steps, epoch: item.epoch, epochs: item.epochs }
    const values = valuesInWords(item)
    const { state } = item
    const paused = state === 'paused' && (told.state !== 'paused' || told.step !== item.step)
    const epoch = state === 'running' && item.epoch > told.epoch && now - told.time > quiet
    if (paused) status.textContent = text('training.said-paused', { ...place, values })
    else if (state === 'running' && told.state === 'paused') status.textContent = text('training.said-on')
    else if (epoch && told.epoch > 0) status.textContent = text('training.said-epoch', { ...place, values })
    else if (!epoch) return
    told = { state, step: item.step, epoch: item.epoch, time: now }
  }

  return {
    element: row,
    show(item: TrainingItem) {
      const { state } = item
      const going = state === 'running' || state === 'paused'
      toggle.dataset.pace = state === 'paused' ? 'resume' : 'pause'
      toggle.textContent = text(state === 'paused' ? 'training.resume' : 'training.pause')
      if (!going && row.contains(document.activeElement)) {
        // They go; what comes next for who held one is the cell's own button.
        frame.closest('live-cell')?.querySelector<HTMLElement>('.cell-action button:not([hidden])')?.focus()
      }
      row.hidden = !going
      tell(item)
    },
  }
}
