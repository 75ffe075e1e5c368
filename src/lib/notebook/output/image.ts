import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

type ImageItem = Extract<OutputItem, { type: 'image' }>

/** Pixels (RGBA, row by row): a canvas in the page, a PNG at build. Small pictures are enlarged with hard edges. */
export function renderImage(item: ImageItem, context: RenderContext): HTMLElement {
  const { document, text } = context
  const { width, height, pixels } = item
  const label = text('output.image', { width, height })
  const style = `inline-size: ${width < 96 ? width * Math.max(1, Math.floor(192 / width)) : width}px`
  const picture = context.encodePng
    ? element(document, 'img', { src: context.encodePng(pixels, width, height), alt: label, width, height, style })
    : drawn(item, element(document, 'canvas', { role: 'img', 'aria-label': label, width, height, style }))
  return element(document, 'div', { class: 'out out-image' }, picture)
}

function drawn({ pixels, width, height }: ImageItem, canvas: HTMLCanvasElement): HTMLCanvasElement {
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0)
  return canvas
}
