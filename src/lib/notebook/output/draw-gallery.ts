import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { signedColor } from './signed-color.ts'

type GalleryItem = Extract<OutputItem, { type: 'gallery' }>
/** Many small pictures, each with its line. What is wrong says so with a mark too. */
export function drawGallery(frame: HTMLElement, item: GalleryItem, context: RenderContext): void {
  const { document, text } = context
  const { width, height, tiles } = item
  const figures = tiles.map(({ label, wrong }, i) => {
    const name = label || text('gallery.picture', { number: i + 1 })
    const picture = pictureOf(item, i, name, context)
    const caption = label ? [element(document, 'figcaption', {}, wrong ? `✗ ${label}` : label)] : []
    return element(document, 'figure', { class: wrong && 'is-wrong' }, picture, ...caption)
  })
  // Many digits are drawn twice as large as their pixels, a few four times; a filter of 3 by 3 is still to be seen.
  const times = tiles.length > 8 ? 2 : 4
  frame.style.setProperty('--tile', `${Math.min(160, Math.max(56, times * width))}px`)
  frame.replaceChildren(...figures)
  frame.setAttribute('role', 'group')
  frame.setAttribute('aria-label', text('gallery.label', { count: tiles.length, width, height }))
}

function pictureOf(
  { width, height, colors, pixels }: GalleryItem,
  index: number,
  name: string,
  context: RenderContext,
) {
  const { document, encodePng } = context
  const size = width * height
  const rgba = new Uint8ClampedArray(4 * size)
  for (let i = 0; i < size; i++) {
    const value = pixels[index * size + i]
    rgba.set(colors === 'grey' ? [value, value, value] : signedColor((value - 128) / 127), 4 * i)
    rgba[4 * i + 3] = 255
  }
  if (encodePng) return element(document, 'img', { src: encodePng(rgba, width, height), alt: name, width, height })
  const canvas = element(document, 'canvas', { role: 'img', 'aria-label': name, width, height })
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0)
  return canvas
}
