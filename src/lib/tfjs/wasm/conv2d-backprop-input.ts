import type * as Core from '@tensorflow/tfjs-core'
import { type WasmBackend, wasmKernel } from './backend.ts'
import { runKernel } from './run-kernel.ts'

/**
 * The gradient of a convolution to its input is a convolution of the output's gradient, its elements `stride` apart with
 * zeros between, by the filter turned around. The backend's kernel for it is right, but a plain loop; its convolution
 * is several times as fast. Where padding or layout do not suit it, the backend's kernel runs as before.
 */
export function conv2dBackpropInput(core: typeof Core): Core.KernelConfig {
  const given = core.getKernel('Conv2DBackpropInput', 'wasm')
  return wasmKernel<
    Core.Conv2DBackpropInputInputs,
    Core.Conv2DBackpropInputAttrs & { dimRoundingMode?: 'floor' | 'round' | 'ceil' }
  >('Conv2DBackpropInput', ({ inputs: { dy, filter }, backend, attrs }) => {
    const { strides, pad, dimRoundingMode, inputShape, dataFormat } = attrs
    const filterShape = filter.shape as [number, number, number, number]
    const info = core.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad, dimRoundingMode)
    const height = (info.outHeight - 1) * info.strideHeight + 1
    const width = (info.outWidth - 1) * info.strideWidth + 1
    const [top, left] = [info.filterHeight - 1 - info.padInfo.top, info.filterWidth - 1 - info.padInfo.left]
    const bottom = info.inHeight - height - top + info.filterHeight - 1
    const right = info.inWidth - width - left + info.filterWidth - 1
    if (dataFormat === 'NCHW' || Math.min(top, bottom, left, right) < 0)
      return given.kernelFunc({
        inputs: { dy, filter },
        backend,
        attrs: attrs as unknown as Core.NamedAttrMap,
      }) as Core.TensorInfo

    const turned = runKernel(core, backend, 'Reverse', { x: filter }, { dims: [0, 1] })
    const swapped = runKernel(core, backend, 'Transpose', { x: turned }, { perm: [0, 1, 3, 2] })
    const apart = height === info.outHeight && width === info.outWidth ? dy : spread(backend, dy, info, height, width)
    const padding = {
      pad: [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ],
      dataFormat: 'NHWC',
    }
    const plain = { strides: [1, 1], dilations: [1, 1] }
    const dx = runKernel(core, backend, 'Conv2D', { x: apart, filter: swapped }, { ...padding, ...plain })
    for (const { dataId } of [turned, swapped, ...(apart === dy ? [] : [apart])]) backend.disposeData(dataId)
    return dx
  })
}

/** Puts the pixels of dy a stride apart, on zeros. */
function spread(
  backend: WasmBackend,
  dy: Core.TensorInfo,
  { batchSize, outHeight, outWidth, strideHeight, strideWidth, outChannels }: Core.backend_util.Conv2DInfo,
  height: number,
  width: number,
): Core.TensorInfo {
  const apart = backend.makeOutput([batchSize, height, width, outChannels], 'float32')
  const [from, to] = [dy, apart].map((tensor) => backend.typedArrayFromHeap(tensor))
  to.fill(0)
  for (let image = 0, at = 0; image < batchSize; image++) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        const pixel = ((image * height + i * strideHeight) * width + j * strideWidth) * outChannels
        for (let c = 0; c < outChannels; c++) to[pixel + c] = from[at++]
      }
    }
  }
  return apart
}
