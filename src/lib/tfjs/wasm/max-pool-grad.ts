import type * as Core from '@tensorflow/tfjs-core'
import { wasmKernel } from './backend.ts'

/**
 * The gradient of `maxPool`: each window passes its gradient to its largest element. Among equals that is the first,
 * in the order of rows and columns, as on tfjs's cpu and in PyTorch. The backend's own kernel starts looking at 0 and
 * so finds nothing where a window has no positive element, and takes the last of equals.
 */
export function maxPoolGrad(core: typeof Core): Core.KernelConfig {
  return wasmKernel<Core.MaxPoolGradInputs, Core.MaxPoolGradAttrs>(
    'MaxPoolGrad',
    ({ inputs: { dy, input }, backend, attrs: { filterSize, strides, pad, dimRoundingMode } }) => {
      const shape = input.shape as [number, number, number, number]
      const info = core.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode)
      const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info
      const dx = backend.makeOutput(shape, 'float32')
      const [xs, dys, sums] = [input, dy, dx].map((tensor) => backend.typedArrayFromHeap(tensor))
      sums.fill(0)
      for (let image = 0, window = 0; image < batchSize; image++) {
        for (let i = 0; i < outHeight; i++) {
          const top = i * info.strideHeight - padInfo.top
          const [firstRow, lastRow] = [Math.max(0, top), Math.min(inHeight, top + info.filterHeight)]
          for (let j = 0; j < outWidth; j++) {
            const left = j * info.strideWidth - padInfo.left
            const [firstColumn, lastColumn] = [Math.max(0, left), Math.min(inWidth, left + info.filterWidth)]
            for (let c = 0; c < inChannels; c++, window++) {
              const corner = ((image * inHeight + firstRow) * inWidth + firstColumn) * inChannels + c
              let best = corner
              for (let row = firstRow; row < lastRow; row++) {
                let at = corner + (row - firstRow) * inWidth * inChannels
                for (let column = firstColumn; column < lastColumn; column++, at += inChannels)
                  if (xs[at] > xs[best]) best = at
              }
              sums[best] += dys[window]
            }
          }
        }
      }
      return dx
    },
  )
}
