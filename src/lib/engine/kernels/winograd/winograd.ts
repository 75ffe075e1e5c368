import { isStill, type Windows } from '../../kinds/windows.ts'
import type { Values } from '../../tensor/dtype.ts'
import type { ConvolutionKernels } from '../convolution.ts'
import { gemm, type Matrix } from '../gemm.ts'
import { toFilter, toInput, toOutput } from './matrices.ts'
import { addTransformed, type Cut, countOf, type Sheet, step, transformed } from './patches.ts'
import { room } from './room.ts'

/** How many products make one patch of the output. */
const products = 36

/** Whether this convolution is one of 3 by 3, with enough channels and places for the transforms to pay. */
export function suitsWinograd({ channels, slides: [d, h, w] }: Windows, channelsOut: number): boolean {
  const square = [h, w].every((s) => s.window === 3 && s.stride === 1 && s.dilation === 1)
  if (!square || !isStill(d) || channels * channelsOut < 1024 || Math.min(channels, channelsOut) < 16) return false
  const patches = Math.ceil(h.places / step) * Math.ceil(w.places / step)
  return 2 * products * patches <= 9 * h.places * w.places
}

const inputOf = (values: Values, { channels, slides: [, h, w] }: Windows): Sheet => {
  return { values, height: h.size, width: w.size, channels, size: 6, top: -h.before, left: -w.before }
}

const outputOf = (values: Values, { slides: [, h, w] }: Windows, channels: number): Sheet => {
  return { values, height: h.places, width: w.places, channels, size: step, top: 0, left: 0 }
}

/** About how many numbers the patches of a portion may hold. */
const portion = 2 ** 19

/** Goes over all images in portions, with room for the patches of their input and of their output. */
function inPortions(
  { batch, channels, slides: [d, h, w] }: Windows,
  channelsOut: number,
  part: (cut: Cut, count: number, input: Float64Array, output: Float64Array) => void,
): void {
  const [tall, wide] = [Math.ceil(h.places / step), Math.ceil(w.places / step)]
  const all = batch * d.places * tall
  const some = Math.min(all, Math.max(1, Math.floor(portion / (products * wide * (channels + channelsOut)))))
  const [input, output] = [channels, channelsOut].map((ch, i) => room(2 + i, products * some * wide * ch))
  for (let first = 0; first < all; first += some) {
    const cut = { first, lines: Math.min(some, all - first), tall, wide }
    part(cut, countOf(cut), input, output)
  }
}

/** A filter is one patch of 3 by 3, whose channels are pairs of a channel in and one out. */
const filterSheet = (values: Values): Sheet => {
  return { values, height: 3, width: 3, channels: values.length / 9, size: 3, top: 0, left: 0 }
}
const one: Cut = { first: 0, lines: 1, tall: 1, wide: 1 }

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
 * zeros. It is linear in x and in the filter, so the ways back are the same transforms, turned round. NaN and Infinity
 * spread over the whole patch that they lie in.
 */
export const winograd: ConvolutionKernels = {
  forward(x, filter, y, windows, channelsOut) {
    const { channels } = windows
    const weights = transformedFilter(filter)
    inPortions(windows, channelsOut, (cut, count, input, output) => {
      transformed(inputOf(x, windows), cut, toInput.there, input)
      for (let e = 0; e < products; e++) {
        const [a, b] = [matrix(input, e, count, channels), matrix(weights, e, channels, channelsOut)]
        gemm(count, channelsOut, channels, a, b, output, e * count * channelsOut)
      }
      addTransformed(output, cut, toOutput.there, outputOf(y, windows, channelsOut))
    })
  },

  back(dy, filter, dx, windows, channelsOut) {
    const { channels } = windows
    const weights = transformedFilter(filter)
    inPortions(windows, channelsOut, (cut, count, input, output) => {
      transformed(outputOf(dy, windows, channelsOut), cut, toOutput.back, output)
      for (let e = 0; e < products; e++) {
        const [a, b] = [matrix(output, e, count, channelsOut), turned(weights, e, channels, channelsOut)]
        gemm(count, channels, channelsOut, a, b, input, e * count * channels)
      }
      addTransformed(input, cut, toInput.back, inputOf(dx, windows))
    })
  },

  filter(x, dy, dFilter, windows, channelsOut) {
    const { channels } = windows
    const size = channels * channelsOut
    const [sum, some] = [new Float64Array(products * size), new Float64Array(size)]
    inPortions(windows, channelsOut, (cut, count, input, output) => {
      transformed(inputOf(x, windows), cut, toInput.there, input)
      transformed(outputOf(dy, windows, channelsOut), cut, toOutput.back, output)
      for (let e = 0; e < products; e++) {
        const [a, b] = [turned(input, e, count, channels), matrix(output, e, count, channelsOut)]
        gemm(channels, channelsOut, count, a, b, some, 0)
        for (let i = 0; i < size; i++) sum[e * size + i] += some[i]
      }
    })
    addTransformed(sum, one, toFilter.back, filterSheet(dFilter))
  },
}
