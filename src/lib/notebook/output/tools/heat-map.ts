import type { TensorItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import { formatNumber } from '../format-number.ts'
import { heatColors } from './heat-colors.ts'

/** Matrices of one tensor that are drawn. */
const mostMaps = 8

/**
 * A tensor as heat maps, one for each matrix of it, with the scale under them. What is under the pointer, or under a
 * cursor that the arrow keys move, is read out as a number.
 */
export function heatMaps(item: TensorItem, context: RenderContext): HTMLElement {
  const { document, text } = context
  const { shape, values } = item
  const columns = shape.at(-1) ?? 1
  const rows = shape.length > 1 ? (shape.at(-2) ?? 1) : 1
  const count = Math.min(mostMaps, Math.ceil(values.length / (rows * columns)))
  const reading = element(document, 'p', { class: 'out-soft heat-reading', 'aria-live': 'polite' }, text('heat.hint'))
  const maps = Array.from({ length: count }, (_, i) => {
    const part = values.subarray(i * rows * columns, (i + 1) * rows * columns)
    const outer = place(i, shape.slice(0, -2))
    return heatMap({ part, rows, columns, outer, item, reading }, context)
  })
  const drawn = Math.min(values.length, count * rows * columns)
  const notes = drawn < item.size ? [text('heat.first', { shown: drawn, count: item.size })] : []
  const more = notes.map((note) => element(document, 'p', { class: 'out-soft' }, note))
  return element(document, 'div', { class: 'out-heat' }, ...maps, scale(item, context), reading, ...more)
}

interface Part {
  part: Float64Array
  rows: number
  columns: number
  outer: number[]
  item: TensorItem
  reading: HTMLElement
}

function heatMap({ part, rows, columns, outer, item, reading }: Part, { document, text }: RenderContext): HTMLElement {
  const drawnRows = Math.min(rows, Math.ceil(part.length / columns))
  const name = [item.name ?? text('output.tensor'), outer.length > 0 ? `[${[...outer, ':', ':'].join(', ')}]` : '']
  const label = text('heat.label', {
    name: name.join(' ').trim(),
    shape: `[${item.shape.join(', ')}]`,
    min: formatNumber(item.min),
    max: formatNumber(item.max),
  })
  const size = Math.max(3, Math.min(24, Math.floor(360 / Math.max(columns, drawnRows))))
  const style = `inline-size: ${columns * size}px`
  const canvas = element(document, 'canvas', { width: columns, height: drawnRows, style })
  const frame = element(document, 'div', { class: 'heat-map', role: 'img', tabindex: 0, 'aria-label': label }, canvas)
  const pixels = heatColors(part, columns * drawnRows, item)
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, columns, drawnRows), 0, 0)
  const at = { row: 0, column: 0 }
  const read = (row: number, column: number) => {
    at.row = Math.max(0, Math.min(drawnRows - 1, row))
    at.column = Math.max(0, Math.min(columns - 1, column))
    const index = item.shape.length > 1 ? [...outer, at.row, at.column] : [at.column]
    reading.textContent = `[${index.join(', ')}] = ${formatNumber(part[at.row * columns + at.column] ?? Number.NaN)}`
    frame.style.setProperty('--x', String((at.column + 0.5) / columns))
    frame.style.setProperty('--y', String((at.row + 0.5) / drawnRows))
  }
  const point = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.getBoundingClientRect()
    const across = (clientX - box.left) / box.width
    const down = (clientY - box.top) / box.height
    read(Math.floor(down * drawnRows), Math.floor(across * columns))
  }
  // A finger that taps does not move.
  for (const type of ['pointermove', 'pointerdown'] as const) frame.addEventListener(type, point)
  frame.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key]
    if (!step) return
    event.preventDefault()
    read(at.row + step[0], at.column + step[1])
  })
  frame.addEventListener('focus', () => read(at.row, at.column))
  return frame
}

/** From the smallest to the largest value, in colours and numbers. */
function scale(item: TensorItem, { document }: RenderContext): HTMLElement {
  const steps = 64
  const bar = element(document, 'canvas', { width: steps, height: 1, 'aria-hidden': 'true' })
  const ramp = Float64Array.from({ length: steps }, (_, i) => item.min + ((item.max - item.min) * i) / (steps - 1))
  bar.getContext('2d')?.putImageData(new ImageData(heatColors(ramp, steps, item), steps, 1), 0, 0)
  const end = (value: number) => element(document, 'span', { class: 'out-number' }, formatNumber(value))
  return element(document, 'div', { class: 'heat-scale' }, end(item.min), bar, end(item.max))
}

/** Where a matrix stands on the axes before it. */
function place(index: number, outer: readonly number[]): number[] {
  return outer.map((size, axis) => {
    const stride = outer.slice(axis + 1).reduce((product, next) => product * next, 1)
    return Math.floor(index / stride) % size
  })
}
