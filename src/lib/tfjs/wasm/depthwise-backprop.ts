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
      const [wAt, dyAt] = [tap * channels * multiplier, from * channels * multiplier]
      for (let c = 0, i = 0; c < channels; c++) {
        let sum = 0
        for (let q = 0; q < multiplier; q++, i++) sum += dyValues[dyAt + i] * w[wAt + i]
        sums[at * channels + c] += sum
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
      const [wAt, dyAt] = [tap * channels * multiplier, window * channels * multiplier]
      for (let c = 0, i = 0; c < channels; c++) {
        const value = xs[from * channels + c]
        for (let q = 0; q < multiplier; q++, i++) sums[wAt + i] += value * dyValues[dyAt + i]
      }
    })
    backend.typedArrayFromHeap(dw).set(sums)
    return dw
  })
}
