import type * as Core from '@tensorflow/tfjs-core'
import { wasmKernel } from './backend.ts'
import { eachTap } from './each-tap.ts'

type Shape4 = [number, number, number, number]

/** The gradient of a depthwise convolution to its input: each output passes its gradient back through its window. */
export function depthwiseBackpropInput(core: typeof Core): Core.KernelConfig {
  return wasmKernel<
    Core.DepthwiseConv2dNativeBackpropInputInputs,
    Core.DepthwiseConv2dNativeBackpropInputAttrs & { dimRoundingMode?: 'floor' | 'round' | 'ceil' }
  >('DepthwiseConv2dNativeBackpropInput', ({ inputs: { dy, filter }, backend, attrs }) => {
    const { strides, dilations, pad, dimRoundingMode, inputShape } = attrs
    const filterShape = filter.shape as Shape4
    const info = core.backend_util.computeConv2DInfo(
      inputShape,
      filterShape,
      strides,
      dilations,
      pad,
      dimRoundingMode,
      true,
    )
    const dx = backend.makeOutput(inputShape, 'float32')
    const [dyValues, w, sums] = [dy, filter, dx].map((tensor) => backend.typedArrayFromHeap(tensor))
    sums.fill(0)
    const { inChannels: channels } = info
    const multiplier = filterShape[3]
    eachTap(info, (at, tap, from) => {
      for (let q = 0; q < multiplier; q++) {
        let i = tap * channels * multiplier + q
        let j = from * channels * multiplier + q
        for (let to = at * channels; to < (at + 1) * channels; to++, i += multiplier, j += multiplier)
          sums[to] += dyValues[j] * w[i]
      }
    })
    return dx
  })
}

/** The gradient of a depthwise convolution to its filter: each tap collects input times gradient over all windows. */
export function depthwiseBackpropFilter(core: typeof Core): Core.KernelConfig {
  return wasmKernel<
    Core.DepthwiseConv2dNativeBackpropFilterInputs,
    Core.DepthwiseConv2dNativeBackpropFilterAttrs & { dimRoundingMode?: 'floor' | 'round' | 'ceil' }
  >('DepthwiseConv2dNativeBackpropFilter', ({ inputs: { x, dy }, backend, attrs }) => {
    const { strides, dilations, pad, dimRoundingMode, filterShape } = attrs
    const shape = x.shape as Shape4
    const info = core.backend_util.computeConv2DInfo(shape, filterShape, strides, dilations, pad, dimRoundingMode, true)
    const dw = backend.makeOutput(filterShape, 'float32')
    const [xs, dyValues] = [x, dy].map((tensor) => backend.typedArrayFromHeap(tensor))
    const { inChannels: channels } = info
    const multiplier = filterShape[3]
    const sums = new Float64Array(core.util.sizeFromShape(filterShape)) // Many small numbers: summed in doubles.
    eachTap(info, (from, tap, window) => {
      for (let q = 0; q < multiplier; q++) {
        let i = tap * channels * multiplier + q
        let j = window * channels * multiplier + q
        for (let at = from * channels; at < (from + 1) * channels; at++, i += multiplier, j += multiplier)
          sums[i] += xs[at] * dyValues[j]
      }
    })
    backend.typedArrayFromHeap(dw).set(sums)
    return dw
  })
}
