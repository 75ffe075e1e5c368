import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import { bytesOf, greyPixels } from './bytes.ts'
import { createPad } from './pad.ts'

export type PadItem = Extract<OutputItem, { type: 'pad' }>

const pads = new WeakMap<HTMLElement, ReturnType<typeof createPad>>()

/**
 * A pad to draw on. At build it is a picture of what is on it, and carries its description, so that the page can wake it.
 * A pad that the reader is drawing on keeps what they have drawn.
 */
export function drawPad(frame: HTMLElement, item: PadItem, context: RenderContext): void {
  const { document, text, live, encodePng } = context
  const { width, height, label } = item
  const name = label || text('pad.label')
  if (live) {
    const pad = pads.get(frame) ?? createPad(frame, item, context)
    pads.set(frame, pad)
    pad.show(item)
    return
  }
  const src = encodePng!(greyPixels(bytesOf(item.pixels)), width, height)
  frame.replaceChildren(element(document, 'img', { class: 'pad-sheet', src, alt: name, width, height }))
  frame.dataset.item = JSON.stringify(item)
}
