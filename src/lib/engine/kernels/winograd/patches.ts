import type { Values } from '../../tensor/dtype.ts'
import type { Row } from './matrices.ts'
import { mix } from './mix.ts'
import { room } from './room.ts'

/** How far patches are apart: each yields as many numbers of the output, along either axis. */
export const step = 4

/** Images seen as overlapping square patches of `size`, the first one beginning at (top, left), the others 4 further. */
export interface Sheet {
  values: Values
  height: number
  width: number
  channels: number
  size: number
  top: number
  left: number
}

/** Visits the lines of patch (ty, tx) that lie inside of an image: where they begin in the image and in the patch. */
function eachLine(
  { height, width, channels, size, top, left }: Sheet,
  image: number,
  ty: number,
  tx: number,
  visit: (inSheet: number, inPatch: number, length: number) => void,
): void {
  const x = left + step * tx
  const [begin, end] = [Math.max(0, -x), Math.min(size, width - x)]
  for (let a = 0, y = top + step * ty; a < size; a++, y++)
    if (y >= 0 && y < height && begin < end)
      visit(
        ((image * height + y) * width + x + begin) * channels,
        (a * size + begin) * channels,
        (end - begin) * channels,
      )
}

/** Some lines of patches, `first` and the next, of images that are cut into `tall` lines of `wide` patches each. */
export interface Cut {
  first: number
  lines: number
  tall: number
  wide: number
}

/** Visits every patch of a cut by its number. */
function eachPatch(
  { first, lines, tall, wide }: Cut,
  visit: (p: number, image: number, ty: number, tx: number) => void,
) {
  for (let line = first, p = 0; line < first + lines; line++)
    for (let tx = 0; tx < wide; tx++, p++) visit(p, Math.floor(line / tall), line % tall, tx)
}

/** How many patches there are in a cut. */
export const countOf = ({ lines, wide }: Cut): number => lines * wide

/** Transforms patches by `matrix` [6, size] along both axes: number e of the 36 of patch p goes to out[e, p, channels]. */
export function transformed(sheet: Sheet, cut: Cut, matrix: readonly Row[], out: Float64Array): void {
  const { channels, size, values } = sheet
  const [patch, half] = [room(0, size * size * channels), room(1, 6 * size * channels)]
  const apart = countOf(cut) * channels
  eachPatch(cut, (p, image, ty, tx) => {
    patch.fill(0, 0, size * size * channels)
    eachLine(sheet, image, ty, tx, (from, to, length) => {
      for (let i = 0; i < length; i++) patch[to + i] = values[from + i]
    })
    mix(matrix, patch, 0, size * channels, size * channels, half, 0, size * channels)
    for (let i = 0; i < 6; i++)
      mix(matrix, half, i * size * channels, channels, channels, out, 6 * i * apart + p * channels, apart)
  })
}

/** The way back: transforms the 36 numbers of every patch by `matrix` [size, 6], and adds them to where they belong. */
export function addTransformed(x: Float64Array, cut: Cut, matrix: readonly Row[], sheet: Sheet): void {
  const { channels, size, values } = sheet
  const [patch, half] = [room(0, size * size * channels), room(1, 6 * size * channels)]
  const apart = countOf(cut) * channels
  eachPatch(cut, (p, image, ty, tx) => {
    for (let i = 0; i < 6; i++)
      mix(matrix, x, 6 * i * apart + p * channels, apart, channels, half, i * size * channels, channels)
    mix(matrix, half, 0, size * channels, size * channels, patch, 0, size * channels)
    eachLine(sheet, image, ty, tx, (to, from, length) => {
      for (let i = 0; i < length; i++) values[to + i] += patch[from + i]
    })
  })
}
