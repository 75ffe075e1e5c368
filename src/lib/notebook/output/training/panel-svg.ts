import type { TrainingCurve, TrainingItem } from '#lib/kernel/protocol.ts'
import { escapeHtml } from '../../figure/escape.ts'
import { formatShort } from '../format-number.ts'
import type { Panel } from './panels.ts'

const width = 330
const height = 150
const edge = { left: 40, right: 8, top: 8, bottom: 20 }
const dashes = ['', '5 3', '1.5 3', '9 3 2 3']

/** The colour and the dashes of the curve with this number in its panel. */
export const strokeOf = (index: number) => ({
  color: `var(--series-${(index % 6) + 1})`,
  dash: dashes[index % dashes.length],
})

/** The curves of one panel over the steps of the training, as SVG. `label` says in words what it shows. */
export function panelSvg(panel: Panel, item: TrainingItem, label: string): string {
  const span = spanOf(item)
  const x = (step: number) => edge.left + (step / span) * (width - edge.left - edge.right)
  const y = (value: number) => {
    const share = (value - panel.low) / (panel.high - panel.low)
    return height - edge.bottom - share * (height - edge.top - edge.bottom)
  }
  const yTicks = [panel.low, (panel.low + panel.high) / 2, panel.high].map(
    (value) =>
      `<path d="M${edge.left} ${round(y(value))}H${width - edge.right}" class="training-grid"/>` +
      `<text x="${edge.left - 6}" y="${round(y(value) + 3.5)}" text-anchor="end">${formatShort(value)}</text>`,
  )
  const xTicks = ticksOf(item, span).map(({ at, text }) => {
    const anchor = at === 0 ? 'start' : at === span ? 'end' : 'middle'
    return `<text x="${round(x(at))}" y="${height - 5}" text-anchor="${anchor}">${text}</text>`
  })
  const lines = panel.curves.map((curve, i) => {
    const { color, dash } = strokeOf(i)
    const style = `style="stroke:${color}"${dash && ` stroke-dasharray="${dash}"`}`
    return `<path d="${pathOf(curve, x, y)}" class="training-curve" ${style}/>`
  })
  const content = [...yTicks, ...xTicks, ...lines].join('')
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`
}

/** How many steps the axis has room for: all, or, while a long training is young, the half of them that it has not filled yet. */
function spanOf({ steps, step, state }: TrainingItem): number {
  let span = steps
  while (state !== 'done' && span > 40 && span / 2 > step * 1.05) span /= 2
  return span
}

/** Where the axis says something: at ends of epochs, or in steps where it does not hold two of them. */
function ticksOf({ steps, epochs }: TrainingItem, span: number): { at: number; text: string }[] {
  const perEpoch = steps / epochs
  const shown = Math.floor(span / perEpoch + 1e-9)
  if (shown < 2) return [0, Math.round(span)].map((at) => ({ at, text: at.toLocaleString('en') }))
  const every = roundNumber(shown / 6)
  const ends = Array.from({ length: shown + 1 }, (_, epoch) => epoch).filter(
    (epoch) => epoch === shown || (epoch % every === 0 && epoch <= shown - every),
  )
  return ends.map((epoch) => ({ at: epoch * perEpoch, text: String(epoch) }))
}

/** The smallest of 1, 2, 5, 10, 20, 50 and so on that is no smaller than `least`. */
function roundNumber(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return [1, 2, 5, 10].map((digit) => digit * ten).find((number) => number >= least)!
}

/** Whether the axis counts epochs, not steps. */
export const countsEpochs = (item: TrainingItem) => spanOf(item) / (item.steps / item.epochs) > 2 - 1e-9

/** What is not finite leaves a gap. A single point is drawn as a dot, by a line of no length. */
function pathOf(curve: TrainingCurve, x: (step: number) => number, y: (value: number) => number): string {
  let pen = 'M'
  const parts = Array.from(curve.y, (value, i) => {
    if (!Number.isFinite(value)) {
      pen = 'M'
      return ''
    }
    const part = `${pen}${round(x(curve.x[i]))} ${round(y(value))}`
    pen = 'L'
    return part
  })
  return parts.join('') + (curve.y.length === 1 ? 'h0' : '')
}

const round = (value: number) => Math.round(value * 10) / 10
