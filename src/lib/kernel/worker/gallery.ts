import { Drawn } from '../output/drawn.ts'
import { limits } from '../output/limits.ts'
import { type Numbers, whenRead } from '../output/numbers.ts'
import { readList } from '../output/read-list.ts'
import type { OutputItem } from '../protocol.ts'

type GalleryItem = Extract<OutputItem, { type: 'gallery' }>

interface GalleryOptions {
  /** A line under each picture. */
  labels?: readonly unknown[]
  /** Which of them are wrong: they are marked. */
  wrong?: readonly boolean[]
  /** Of one picture, where the source does not say; square unless given. */
  width?: number
  /** How many pictures are shown, from the first. */
  count?: number
  /** `grey`: zero is dark. `signed`: zero is in the middle, with a colour for each sign. By the values unless given. */
  colors?: 'grey' | 'signed'
  /** Whether each picture has a scale of its own, or all have one. */
  scale?: 'each' | 'all'
}

const most = 400

/**
 * `gallery(images, { labels })`: many small pictures at once, for digits, filters and feature maps. `images` is a tensor
 * [n, height, width] or [n, height, width, 1], [n, pixels] or a list of such rows, or bytes as data sets have them.
 */
export function createGallery() {
  return (source: unknown, options: GalleryOptions = {}): Drawn => {
    const bytes = source instanceof Uint8Array || source instanceof Uint8ClampedArray
    return new Drawn(
      whenRead<[Numbers], GalleryItem>([readList(source, 'gallery')], (read) => draw(read, bytes, options)),
    )
  }
}

/** `bytes`: the values go up to 255, whatever the largest is. */
function draw(
  { shape, data }: Numbers,
  bytes: boolean,
  { labels = [], wrong = [], count = 40, ...options }: GalleryOptions,
): GalleryItem {
  const { width, height } = sizeOf(shape, data.length, options.width)
  const shown = Math.min(count, most, data.length / (width * height))
  const values = Float64Array.from(data).subarray(0, shown * width * height)
  const colors = options.colors ?? (values.some((value) => value < 0) ? 'signed' : 'grey')
  const pixels = new Uint8ClampedArray(values.length)
  const whole = bytes ? 255 : largest(values)
  for (let i = 0; i < shown; i++) {
    const tile = values.subarray(i * width * height, (i + 1) * width * height)
    const top = options.scale === 'each' ? largest(tile) : whole
    for (const [k, value] of tile.entries())
      pixels[i * tile.length + k] = colors === 'grey' ? (255 * value) / top : 128 + (127 * value) / top
  }
  const tiles = Array.from({ length: shown }, (_, i) => ({
    label: String(labels[i] ?? '').slice(0, 60),
    wrong: wrong[i] === true,
  }))
  return { type: 'gallery', width, height, colors, tiles, pixels }
}

function sizeOf(shape: readonly number[], size: number, given: number | undefined) {
  const [n, a, b, channels = 1] = shape.length === 1 ? [1, size] : shape
  const [height, width] = b === undefined ? rowSize(shape.length === 1 ? undefined : a, given) : [a, b]
  const whole = Number.isInteger(size / (width * height))
  const fits = [width, height].every((side) => Number.isInteger(side) && side > 0 && side <= limits.imageSide)
  if (!fits || !whole || channels !== 1 || shape.length > 4 || n === 0)
    throw new TypeError(
      `gallery: wants [n, height, width], [n, pixels] or bytes of pictures of one size, got [${shape.join(', ')}]`,
    )
  return { width, height }
}

/** Bytes without a shape are digits of 28 by 28, unless a width is given: then they are square. */
function rowSize(pixels: number | undefined, width: number | undefined): [height: number, width: number] {
  if (pixels === undefined) return [width ?? 28, width ?? 28]
  const across = width ?? Math.sqrt(pixels)
  return [pixels / across, across]
}

/** The largest size of a value; 1 when all are zero or none is finite. */
function largest(values: Float64Array): number {
  let top = 0
  for (const value of values) if (Number.isFinite(value)) top = Math.max(top, Math.abs(value))
  return top || 1
}
