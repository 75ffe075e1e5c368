import { isStill, type Windows } from '../kinds/windows.ts'
import type { Values } from '../tensor/dtype.ts'
import { putBack, take } from '../tensor/shelf.ts'
import { gemm, isPlugged, type Matrix } from './gemm.ts'
import { col2im, im2col } from './im2col.ts'
import { transposed } from './transposed.ts'
import { linesOf, numbersIn } from './visit-windows.ts'
import { suitsWinograd, winograd } from './winograd/winograd.ts'

/** The three directions of a convolution: to y, back to x, and to the filter. */
export interface ConvolutionKernels {
  forward(x: Values, filter: Values, y: Values, windows: Windows, channelsOut: number): void
  back(dy: Values, filter: Values, dx: Values, windows: Windows, channelsOut: number): void
  filter(x: Values, dy: Values, dFilter: Values, windows: Windows, channelsOut: number): void
}

/** About how many numbers the rows made at a time may hold: few enough to stay in the processor's cache. */
const portion = 2 ** 15

/** Some lines of the output: they begin at its row `from`, are `count` rows, and `first` is their first line. */
type Part = (rows: Values, first: number, lines: number, from: number, count: number) => void

/**
 * Goes over the output in portions, with a buffer for the rows of one, of the type of `like`: those for a whole batch
 * would be many times larger than the batch.
 */
function inPortions(windows: Windows, like: Values, part: Part): void {
  const [lines, { places }] = [linesOf(windows), windows.slides[2]]
  const line = places * numbersIn(windows)
  const step = Math.min(lines, Math.max(1, Math.floor(portion / line)))
  const dtype = like instanceof Float64Array ? 'float64' : 'float32'
  const rows = take(dtype, step * line)
  for (let first = 0; first < lines; first += step) {
    const some = Math.min(step, lines - first)
    part(rows, first, some, first * places, some * places)
  }
  putBack(rows, dtype)
}

const matrix = (values: Values, columns: number, row = 0): Matrix => ({
  values,
  offset: row * columns,
  rowStride: columns,
  columnStride: 1,
})

/** The rows are the input itself. */
const isPointwise = ({ slides }: Windows): boolean => slides.every(isStill)

/** y = x ∗ filter: rows [places, width] times filter [width, channels out], one product for each portion. */
function convolve(x: Values, filter: Values, y: Values, windows: Windows, channelsOut: number): void {
  const width = numbersIn(windows)
  const f = matrix(filter, channelsOut)
  if (isPointwise(windows)) {
    gemm(y.length / channelsOut, channelsOut, width, matrix(x, width), f, y, 0)
    return
  }
  inPortions(windows, x, (rows, first, lines, from, count) => {
    im2col(x, windows, first, lines, rows)
    gemm(count, channelsOut, width, matrix(rows, width), f, y, from * channelsOut)
  })
}

/** From dy back to dx: rows = dy · filterᵀ, each added to where its window looks. */
function convolveBack(dy: Values, filter: Values, dx: Values, windows: Windows, channelsOut: number): void {
  const width = numbersIn(windows)
  const f = transposed(matrix(filter, channelsOut))
  if (isPointwise(windows)) {
    gemm(dy.length / channelsOut, width, channelsOut, matrix(dy, channelsOut), f, dx, 0)
    return
  }
  inPortions(windows, dx, (rows, first, lines, from, count) => {
    gemm(count, width, channelsOut, matrix(dy, channelsOut, from), f, rows, 0)
    col2im(rows, windows, first, lines, dx)
  })
}

/** What dy asks of the filter: rowsᵀ · dy, added up over the portions. */
function convolveFilter(x: Values, dy: Values, dFilter: Values, windows: Windows, channelsOut: number): void {
  const width = numbersIn(windows)
  if (isPointwise(windows)) {
    gemm(width, channelsOut, dy.length / channelsOut, transposed(matrix(x, width)), matrix(dy, channelsOut), dFilter, 0)
    return
  }
  const some = dFilter.slice()
  const sum = new Float64Array(dFilter.length)
  inPortions(windows, x, (rows, first, lines, from, count) => {
    im2col(x, windows, first, lines, rows)
    gemm(width, channelsOut, count, transposed(matrix(rows, width)), matrix(dy, channelsOut, from), some, 0)
    for (let i = 0; i < sum.length; i++) sum[i] += some[i]
  })
  dFilter.set(sum)
}

/** Convolution as products of matrices: all channels of the input make every channel of the output. */
export const byProducts: ConvolutionKernels = { forward: convolve, back: convolveBack, filter: convolveFilter }

/** The kernels for a convolution: by fewer products where there are some to save, and they are what takes the time. */
function kernelsFor(windows: Windows, channelsOut: number, result: Values): ConvolutionKernels {
  const cheap = isPlugged() && result instanceof Float32Array
  return !cheap && suitsWinograd(windows, channelsOut) ? winograd : byProducts
}

/** Convolution in the way that suits its sizes. What is written to must be zeros. */
export const convolution: ConvolutionKernels = {
  forward: (x, filter, y, windows, channelsOut) =>
    kernelsFor(windows, channelsOut, y).forward(x, filter, y, windows, channelsOut),
  back: (dy, filter, dx, windows, channelsOut) =>
    kernelsFor(windows, channelsOut, dx).back(dy, filter, dx, windows, channelsOut),
  filter: (x, dy, dFilter, windows, channelsOut) =>
    kernelsFor(windows, channelsOut, dFilter).filter(x, dy, dFilter, windows, channelsOut),
}
