import type * as Core from '@tensorflow/tfjs-core'
import { wasmKernel } from './backend.ts'
import { runKernel } from './run-kernel.ts'

/**
 * The gradient of a convolution to its filter, which is a convolution too: dW[r, s, c, d] is the sum over images b and
 * places i, j of x[b, i·stride + r, j·stride + s, c] · dy[b, i, j, d]. Read with images for channels and channels for
 * images, dy is a filter that lies on x with gaps of `stride`. The backend's own kernel computes it.
 */
export function conv2dBackpropFilter(core: typeof Core): Core.KernelConfig {
  type Named = Record<string, Core.TensorInfo>
  return wasmKernel<Core.Conv2DBackpropFilterInputs, Core.Conv2DBackpropFilterAttrs>(
    'Conv2DBackpropFilter',
    ({ inputs: { x, dy }, backend, attrs: { strides, pad, dimRoundingMode, filterShape } }) => {
      const shape = x.shape as [number, number, number, number]
      const info = core.backend_util.computeConv2DInfo(shape, filterShape, strides, 1, pad, dimRoundingMode)
      const { filterHeight, filterWidth, inChannels, outChannels, padInfo } = info
      const bottom = short(info.outHeight, info.strideHeight, filterHeight, padInfo.top + info.inHeight)
      const right = short(info.outWidth, info.strideWidth, filterWidth, padInfo.left + info.inWidth)
      const run = (kernel: string, inputs: Named, attrs: object) => runKernel(core, backend, kernel, inputs, attrs)

      const images = run('Transpose', { x }, { perm: [3, 1, 2, 0] })
      const filter = run('Transpose', { x: dy }, { perm: [1, 2, 0, 3] })
      const around = {
        pad: [
          [0, 0],
          [padInfo.top, bottom],
          [padInfo.left, right],
          [0, 0],
        ],
        dataFormat: 'NHWC',
      }
      const gaps = { strides: [1, 1], dilations: [info.strideHeight, info.strideWidth] }
      const wide = run('Conv2D', { x: images, filter }, { ...around, ...gaps })
      // Where the last strides did not fit, the result is larger than the filter.
      const size = [inChannels, filterHeight, filterWidth, outChannels]
      const cut = run('Slice', { x: wide }, { begin: [0, 0, 0, 0], size })
      const gradient = run('Transpose', { x: cut }, { perm: [1, 2, 0, 3] })
      for (const { dataId } of [images, filter, wide, cut]) backend.disposeData(dataId)
      return gradient
    },
  )
}

/** How many zeros to put behind an axis so that the windows' gradients reach all of the filter. */
function short(windows: number, stride: number, size: number, length: number): number {
  return Math.max(0, (windows - 1) * stride + size - length)
}
