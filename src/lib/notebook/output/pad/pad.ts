import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import type { ControlChange } from '../live-control.ts'
import { type Sheet, stroke } from './brush.ts'
import { bytesOf, greyPixels } from './bytes.ts'
import type { PadItem } from './draw-pad.ts'

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The parts of a pad that the reader can draw on: by pointer, or by arrow keys with the space bar as the pen, held or
 * pressed, and Backspace as the rubber. Says what was drawn by the event `cell-control`, as controls do.
 */
export function createPad(frame: HTMLElement, first: PadItem, { document, text }: RenderContext) {
  const { width, height, name, label } = first
  const sheet: Sheet = { width, height, pixels: new Uint8ClampedArray(width * height) }
  const canvas = element(document, 'canvas', {
    class: 'pad-sheet',
    width,
    height,
    tabindex: 0,
    role: 'application',
    'aria-label': label || text('pad.label'),
    'aria-description': text('pad.keys'),
  })
  const cursor = element(document, 'span', { class: 'pad-cursor', 'aria-hidden': 'true' })
  const status = element(document, 'span', { class: 'unseen', role: 'status' })
  const button = (word: string, press: () => void) => {
    const made = element(document, 'button', { type: 'button' }, text(word))
    made.addEventListener('click', press)
    return made
  }
  const clear = button('pad.clear', () => put(new Uint8ClampedArray(width * height)))
  const example = button('pad.example', () => {
    put(examples[next % examples.length])
    next++
  })
  let examples: Uint8ClampedArray[] = []
  let next = 0
  let at: [number, number] = [width / 2, height / 2]
  let drawing = false

  function paint() {
    canvas.getContext('2d')?.putImageData(new ImageData(greyPixels(sheet.pixels), width, height), 0, 0)
    cursor.style.setProperty('--x', String(at[0] / width))
    cursor.style.setProperty('--y', String(at[1] / height))
  }
  function changed() {
    paint()
    const detail: ControlChange = { name, value: sheet.pixels.slice() }
    canvas.dispatchEvent(new CustomEvent('cell-control', { bubbles: true, detail }))
  }
  function put(pixels: Uint8ClampedArray) {
    sheet.pixels.set(pixels)
    changed()
  }
  function draw(to: [number, number], value = 255, from = at) {
    stroke(sheet, from, to, value)
    at = to
    changed()
  }
  function pointOf({ clientX, clientY }: PointerEvent): [number, number] {
    const box = canvas.getBoundingClientRect()
    return [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height]
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    drawing = true
    const point = pointOf(event)
    draw(point, 255, point)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return
    for (const one of event.getCoalescedEvents?.() ?? [event]) {
      const to = pointOf(one)
      stroke(sheet, at, to)
      at = to
    }
    changed()
  })
  for (const type of ['pointerup', 'pointercancel'])
    canvas.addEventListener(type, () => {
      drawing = false
    })
  let pen = false
  canvas.addEventListener('keydown', (event) => {
    const move = arrows[event.key]
    const rub = event.key === 'Backspace' || event.key === 'Delete'
    if (!move && !rub && event.key !== ' ') return
    event.preventDefault()
    if (event.key === ' ') pen = true
    const [x, y] = move ?? [0, 0]
    const to: [number, number] = [clamp(at[0] + x, width), clamp(at[1] + y, height)]
    if (pen || rub) draw(to, rub ? 0 : 255)
    else {
      at = to
      paint()
    }
    const place = { row: Math.ceil(at[1]), column: Math.ceil(at[0]) }
    status.textContent = text(rub ? 'pad.said-blank' : pen ? 'pad.said-ink' : 'pad.said-place', place)
  })
  canvas.addEventListener('keyup', (event) => {
    if (event.key === ' ') pen = false
  })

  const board = element(document, 'div', { class: 'pad-board' }, canvas, cursor)
  const buttons = element(document, 'div', { class: 'pad-buttons' }, clear, example)
  const hint = element(document, 'p', { class: 'out-soft' }, text('pad.hint'))
  frame.replaceChildren(board, element(document, 'div', { class: 'pad-side' }, buttons, hint), status)
  return {
    /** Shows what a run had on the pad, or the reader before, unless the reader is drawing or it is of another size. */
    show(item: PadItem) {
      examples = pictures(bytesOf(item.examples), width * height)
      example.hidden = examples.length === 0
      const pixels = bytesOf(item.pixels)
      const held = drawing || document.activeElement === canvas
      if (!held && pixels.length === sheet.pixels.length) sheet.pixels.set(pixels)
      paint()
    },
  }
}

const clamp = (value: number, size: number) => Math.min(size - 0.5, Math.max(0.5, value))

function pictures(bytes: Uint8ClampedArray, size: number): Uint8ClampedArray[] {
  return Array.from({ length: bytes.length / size }, (_, i) => bytes.slice(i * size, (i + 1) * size))
}
