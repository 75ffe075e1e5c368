import type { Values } from '../dtype.ts'
import type { Windows } from '../windows.ts'
import type { ConvolutionKernels } from './convolution.ts'
import { gemm, type Matrix } from './gemm.ts'

/**
 * The three small matrices of a convolution that yields 4 numbers from 6 with a filter of 3: y = Aᵀ((G w) ⊙ (Bᵀ x)).
 * Of two such axes, one inside the other, 4 by 4 numbers come from 36 products instead of 144.
 * Source: Winograd, Arithmetic Complexity of Computations (1980); Lavin and Gray, Fast Algorithms for Convolutional
 * Neural Networks (2016).
 */
const Bt = [
  [4, 0, -5, 0, 1, 0],
  [0, -4, -4, 1, 1, 0],
  [0, 4, -4, -1, 1, 0],
  [0, -2, -1, 2, 1, 0],
  [0, 2, -1, -2, 1, 0],
  [0, 4, 0, -5, 0, 1],
]
const G = [
  [1 / 4, 0, 0],
  [-1 / 6, -1 / 6, -1 / 6],
  [-1 / 6, 1 / 6, -1 / 6],
  [1 / 24, 1 / 12, 1 / 6],
  [1 / 24, -1 / 12, 1 / 6],
  [0, 0, 1],
]
const At = [
  [1, 1, 1, 1, 1, 0],
  [0, 1, -1, 2, -2, 0],
  [0, 1, 1, 4, 4, 0],
  [0, 1, -1, 8, -8, 1],
]
const transpose = (m: readonly number[][]): number[][] => m[0].map((_, j) => m.map((row) => row[j]))
const [toInput, toOutput, toFilter] = [Bt, At, G].map((m) => ({ there: sparse(m), back: sparse(transpose(m)) }))

/** A row of a small matrix: where it is not 0, and what it is there; four or six of each, the last ones repeated as 0. */
interface Row {
  columns: number[]
  factors: number[]
}

function sparse(m: readonly number[][]): Row[] {
  return m.map((row) => {
    const columns = row.flatMap((factor, k) => (factor === 0 ? [] : [k]))
    const factors = columns.map((k) => row[k])
    for (const size = factors.length > 4 ? 6 : 4; factors.length < size; factors.push(0)) columns.push(columns[0])
    return { columns, factors }
  })
}

/** How far patches of the output are apart, and how many products make one. */
const [step, products] = [4, 36]

/** Whether this convolution is one of 3 by 3, with enough channels and places for the transforms to pay. */
export function suitsWinograd({ channels, slides: [d, h, w] }: Windows, channelsOut: number): boolean {
  const square = [h, w].every((s) => s.window === 3 && s.stride === 1 && s.dilation === 1)
  const flat = d.window === 1 && d.stride === 1 && d.before === 0 && d.places === d.size
  if (!square || !flat || channels * channelsOut < 1024 || Math.min(channels, channelsOut) < 16) return false
  const patches = Math.ceil(h.places / step) * Math.ceil(w.places / step)
  return 2 * products * patches <= 9 * h.places * w.places
}

/** Images seen as overlapping square patches of `size`, the first one beginning at (top, left), the others 4 further. */
interface Sheet {
  values: Values
  height: number
  width: number
  channels: number
  size: number
  top: number
  left: number
}

const inputOf = (values: Values, { channels, slides: [, h, w] }: Windows): Sheet => {
  return { values, height: h.size, width: w.size, channels, size: 6, top: -h.before, left: -w.before }
}

const outputOf = (values: Values, { slides: [, h, w] }: Windows, channels: number): Sheet => {
  return { values, height: h.places, width: w.places, channels, size: step, top: 0, left: 0 }
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

/** Some images, `first` and the next, cut into `tall` by `wide` patches each: `count` patches in all. */
interface Cut {
  first: number
  images: number
  tall: number
  wide: number
  count: number
}

/** Visits every patch of a cut by its number. */
function eachPatch(
  { first, images, tall, wide }: Cut,
  visit: (p: number, image: number, ty: number, tx: number) => void,
) {
  for (let image = first, p = 0; image < first + images; image++)
    for (let ty = 0; ty < tall; ty++) for (let tx = 0; tx < wide; tx++, p++) visit(p, image, ty, tx)
}

/** Transforms patches by `matrix` [6, size] along both axes: number e of the 36 of patch p goes to out[e, p, channels]. */
function transformed(sheet: Sheet, cut: Cut, matrix: readonly Row[], out: Float64Array): void {
  const { channels, size, values } = sheet
  const [patch, half] = [room(0, size * size * channels), room(1, 6 * size * channels)]
  const apart = cut.count * channels
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
function addTransformed(x: Float64Array, cut: Cut, matrix: readonly Row[], sheet: Sheet): void {
  const { channels, size, values } = sheet
  const [patch, half] = [room(0, size * size * channels), room(1, 6 * size * channels)]
  const apart = cut.count * channels
  eachPatch(cut, (p, image, ty, tx) => {
    for (let i = 0; i < 6; i++)
      mix(matrix, x, 6 * i * apart + p * channels, apart, channels, half, i * size * channels, channels)
    mix(matrix, half, 0, size * channels, size * channels, patch, 0, size * channels)
    eachLine(sheet, image, ty, tx, (to, from, length) => {
      for (let i = 0; i < length; i++) values[to + i] += patch[from + i]
    })
  })
}

/** out row i = Σ_k matrix[i][k] · x row k. Rows are `length` long; they begin `xStep` and `outStep` apart. */
function mix(
  matrix: readonly Row[],
  x: Float64Array,
  xAt: number,
  xStep: number,
  length: number,
  out: Float64Array,
  outAt: number,
  outStep: number,
): void {
  for (let row = 0; row < matrix.length; row++, outAt += outStep) {
    const { columns, factors } = matrix[row]
    const [a, b, c, d] = [factors[0], factors[1], factors[2], factors[3]]
    const p = xAt + columns[0] * xStep
    const q = xAt + columns[1] * xStep
    const r = xAt + columns[2] * xStep
    const s = xAt + columns[3] * xStep
    if (factors.length === 4) {
      for (let i = 0; i < length; i++) out[outAt + i] = a * x[p + i] + b * x[q + i] + c * x[r + i] + d * x[s + i]
      continue
    }
    const [e, f] = [factors[4], factors[5]]
    const t = xAt + columns[4] * xStep
    const u = xAt + columns[5] * xStep
    for (let i = 0; i < length; i++)
      out[outAt + i] = a * x[p + i] + b * x[q + i] + c * x[r + i] + d * x[s + i] + e * x[t + i] + f * x[u + i]
  }
}

/** Room that is used again and again: what was there before stays there. */
const shelf: Float64Array[] = []

function room(which: number, size: number): Float64Array {
  if (!(shelf[which]?.length >= size)) shelf[which] = new Float64Array(size)
  return shelf[which]
}

/** About how many numbers the patches of a portion may hold. */
const portion = 2 ** 17

/** Goes over all images in portions, with room for the patches of their input and of their output. */
function inPortions(
  { batch, channels, slides: [d, h, w] }: Windows,
  channelsOut: number,
  part: (cut: Cut, input: Float64Array, output: Float64Array) => void,
): void {
  const [tall, wide] = [Math.ceil(h.places / step), Math.ceil(w.places / step)]
  const all = batch * d.places
  const most = Math.max(1, Math.floor(portion / (products * tall * wide * (channels + channelsOut))))
  const patches = Math.min(most, all) * tall * wide
  const [input, output] = [room(2, products * patches * channels), room(3, products * patches * channelsOut)]
  for (let first = 0; first < all; first += most) {
    const images = Math.min(most, all - first)
    part({ first, images, tall, wide, count: images * tall * wide }, input, output)
  }
}

/** A filter is one patch of 3 by 3, whose channels are pairs of a channel in and one out. */
const filterSheet = (values: Values): Sheet => {
  return { values, height: 3, width: 3, channels: values.length / 9, size: 3, top: 0, left: 0 }
}
const one: Cut = { first: 0, images: 1, tall: 1, wide: 1, count: 1 }

function transformedFilter(filter: Values): Float64Array {
  const out = room(4, (products * filter.length) / 9)
  transformed(filterSheet(filter), one, toFilter.there, out)
  return out
}

const matrix = (values: Values, e: number, rows: number, columns: number): Matrix => {
  return { values, offset: e * rows * columns, rowStride: columns, columnStride: 1 }
}
const turned = (values: Values, e: number, rows: number, columns: number): Matrix => {
  return { values, offset: e * rows * columns, rowStride: 1, columnStride: columns }
}

/**
 * Convolution by 3 by 3 with a third of the products, for those that {@link suitsWinograd}. What it writes to must be
 * zeros. It is linear in x and in the filter, so the ways back are the same transforms, turned round.
 */
export const winograd: ConvolutionKernels = {
  forward(x, filter, y, windows, channelsOut) {
    const { channels } = windows
    const weights = transformedFilter(filter)
    inPortions(windows, channelsOut, (cut, input, output) => {
      transformed(inputOf(x, windows), cut, toInput.there, input)
      for (let e = 0; e < products; e++) {
        const [a, b] = [matrix(input, e, cut.count, channels), matrix(weights, e, channels, channelsOut)]
        gemm(cut.count, channelsOut, channels, a, b, output, e * cut.count * channelsOut)
      }
      addTransformed(output, cut, toOutput.there, outputOf(y, windows, channelsOut))
    })
  },

  back(dy, filter, dx, windows, channelsOut) {
    const { channels } = windows
    const weights = transformedFilter(filter)
    inPortions(windows, channelsOut, (cut, input, output) => {
      transformed(outputOf(dy, windows, channelsOut), cut, toOutput.back, output)
      for (let e = 0; e < products; e++) {
        const [a, b] = [matrix(output, e, cut.count, channelsOut), turned(weights, e, channels, channelsOut)]
        gemm(cut.count, channels, channelsOut, a, b, input, e * cut.count * channels)
      }
      addTransformed(input, cut, toInput.back, inputOf(dx, windows))
    })
  },

  filter(x, dy, dFilter, windows, channelsOut) {
    const { channels } = windows
    const size = channels * channelsOut
    const [sum, some] = [new Float64Array(products * size), new Float64Array(size)]
    inPortions(windows, channelsOut, (cut, input, output) => {
      transformed(inputOf(x, windows), cut, toInput.there, input)
      transformed(outputOf(dy, windows, channelsOut), cut, toOutput.back, output)
      for (let e = 0; e < products; e++) {
        const [a, b] = [turned(input, e, cut.count, channels), matrix(output, e, cut.count, channelsOut)]
        gemm(channels, channelsOut, cut.count, a, b, some, 0)
        for (let i = 0; i < size; i++) sum[e * size + i] += some[i]
      }
    })
    addTransformed(sum, one, toFilter.back, filterSheet(dFilter))
  },
}
