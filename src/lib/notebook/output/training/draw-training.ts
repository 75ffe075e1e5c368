import type { TrainingItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import { formatNumber, formatShort } from '../format-number.ts'
import { createButtons } from './buttons.ts'
import { countsEpochs, panelSvg, strokeOf } from './panel-svg.ts'
import { type Panel, panelsOf } from './panels.ts'
import { trainingInWords } from './words.ts'

/** What is in a frame, so that it can be brought up to date. */
type View = (item: TrainingItem) => void
const views = new WeakMap<HTMLElement, View>()

/** A training: buttons while it runs, a bar, how far and how fast, and curves of what was shown. */
export function drawTraining(frame: HTMLElement, item: TrainingItem, context: RenderContext): void {
  const view = views.get(frame) ?? createView(frame, item, context)
  views.set(frame, view)
  view(item)
}

function createView(frame: HTMLElement, { label }: TrainingItem, context: RenderContext): View {
  const { document, text, live } = context
  const fill = element(document, 'span', { class: 'out-fill' })
  const name = label || text('training.label')
  const bar = element(document, 'div', { class: 'out-bar', role: 'progressbar', 'aria-label': name }, fill)
  const line = element(document, 'p', { class: 'training-line out-soft' })
  const curves = element(document, 'div', { class: 'training-panels' })
  const buttons = live ? createButtons(frame, context) : null
  const head = label ? [element(document, 'p', { class: 'out-name' }, label)] : []
  frame.replaceChildren(...head, ...(buttons ? [buttons.element] : []), bar, line, curves)
  return (item) => {
    const words = trainingInWords(item, text)
    for (const [key, value] of Object.entries({ valuemin: 0, valuemax: item.rows, valuenow: item.row }))
      bar.setAttribute(`aria-${key}`, String(value))
    bar.setAttribute('aria-valuetext', text('training.epoch', { epoch: item.epoch, epochs: item.epochs }))
    fill.style.inlineSize = `${((100 * item.row) / item.rows).toFixed(1)}%`
    line.textContent = words
    curves.innerHTML = ''
    curves.append(...panelsOf(item.curves).map((panel) => drawPanel(panel, item, context)))
    buttons?.show(item)
  }
}

function drawPanel(panel: Panel, item: TrainingItem, { document, text }: RenderContext): HTMLElement {
  const names = panel.curves.map(({ name, last }, i) => {
    const { color, dash } = strokeOf(i)
    const sample = element(document, 'span', { class: 'training-sample', style: `color: ${color}` })
    sample.innerHTML = `<svg viewBox="0 0 22 6" aria-hidden="true"><path d="M0 3H22" class="training-curve" style="stroke:${color}"${dash && ` stroke-dasharray="${dash}"`}/></svg>`
    const value = element(document, 'span', { class: 'out-number' }, formatShort(last))
    return element(document, 'span', { class: 'training-name' }, sample, name, ' ', value)
  })
  const said = panel.curves.map(({ name, y, last }) =>
    text('training.curve', {
      name,
      first: formatNumber(Number((y[0] ?? last).toPrecision(3))),
      last: formatShort(last),
    }),
  )
  const drawing = element(document, 'div', { class: 'training-drawing' })
  drawing.innerHTML = panelSvg(panel, item, said.join('; '))
  const axis = text(countsEpochs(item) ? 'training.axis-epochs' : 'training.axis-steps')
  return element(
    document,
    'figure',
    { class: 'training-panel' },
    element(document, 'figcaption', {}, ...names),
    drawing,
    element(document, 'p', { class: 'training-axis out-soft', 'aria-hidden': 'true' }, axis),
  )
}
