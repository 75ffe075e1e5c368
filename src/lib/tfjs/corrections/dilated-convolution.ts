import type * as Core from '@tensorflow/tfjs-core'

/**
 * tfjs refuses the gradients of convolutions with a dilation. A filter with gaps is a larger filter with zeros in the
 * gaps: its gradient is taken there, and the gaps are left out again.
 */
export function dilatedConvolutionGradients(core: typeof Core): Core.GradConfig[] {
  return ['Conv2D', 'DepthwiseConv2dNative'].map((kernelName) => {
    const given = core.getGradient(kernelName)
    return {
      ...given,
      gradFunc(dy, [x, filter], attributes) {
        const dilations = attributes.dilations as number | [number, number] | null
        const [down, across] = Array.isArray(dilations) ? dilations : [dilations ?? 1, dilations ?? 1]
        if (down === 1 && across === 1) return given.gradFunc(dy, [x, filter], attributes)
        const wide = spread(core, filter as Core.Tensor4D, down, across)
        const { x: toInput, filter: toWide } = given.gradFunc(dy, [x, wide], { ...attributes, dilations: [1, 1] })
        return { x: toInput, filter: () => core.stridedSlice(toWide(), [0, 0, 0, 0], wide.shape, [down, across, 1, 1]) }
      },
    }
  })
}

/** Puts zeros between the elements of a filter `[height, width, in, out]`: `down - 1` rows of them, `across - 1` columns. */
function spread(core: typeof Core, filter: Core.Tensor4D, down: number, across: number): Core.Tensor4D {
  const [height, width, inputs, outputs] = filter.shape
  const rows = core.pad(core.reshape(filter, [height, 1, width, -1]), [
    [0, 0],
    [0, down - 1],
    [0, 0],
    [0, 0],
  ])
  const both = core.pad(core.reshape(rows, [height * down, width, 1, -1]), [
    [0, 0],
    [0, 0],
    [0, across - 1],
    [0, 0],
  ])
  const wide = core.reshape(both, [height * down, width * across, inputs, outputs]) as Core.Tensor4D
  return core.slice(wide, [0, 0, 0, 0], [(height - 1) * down + 1, (width - 1) * across + 1, inputs, outputs])
}
