import type * as Core from '@tensorflow/tfjs-core'

const convolutions = { Conv2D: false, FusedConv2D: false, DepthwiseConv2dNative: true, FusedDepthwiseConv2D: true }

/**
 * Convolutions with pad 'same' whose strides leave a rest of the image unseen, as a window of 1 every 2 pixels: the backend
 * computes nothing and says nothing. The same padding told in numbers is computed right.
 */
export function samePaddingKernels(core: typeof Core): Core.KernelConfig[] {
  type Shape4 = [number, number, number, number]
  return Object.entries(convolutions).map(([kernelName, depthwise]) => {
    const given = core.getKernel(kernelName, 'wasm')
    return {
      kernelName,
      backendName: 'wasm',
      kernelFunc: ({ inputs, backend, attrs }) => {
        const { strides, pad, dilations, dataFormat } = attrs as unknown as Core.Conv2DAttrs
        if (pad !== 'same' || dataFormat === 'NCHW') return given.kernelFunc({ inputs, backend, attrs })
        const [x, filter] = [inputs.x!, inputs.filter!].map(({ shape }) => shape as Shape4)
        const { padInfo } = core.backend_util.computeConv2DInfo(
          x,
          filter,
          strides,
          dilations,
          pad,
          undefined,
          depthwise,
        )
        const { top, bottom, left, right } = padInfo
        const told = [[0, 0], [top, bottom], [left, right], [0, 0]] // biome-ignore format: pairs.
        return given.kernelFunc({ inputs, backend, attrs: { ...attrs, pad: told } as unknown as Core.NamedAttrMap })
      },
    }
  })
}
