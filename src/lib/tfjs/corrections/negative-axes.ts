import type * as Core from '@tensorflow/tfjs-core'

/**
 * `cumsum` and `cumprod` along an axis that is counted from the end. tfjs hands -1 on as it is, and its backends then
 * lose an axis or, on WASM, write where other tensors are.
 */
export function negativeAxisKernels(core: typeof Core, backendName: string): Core.KernelConfig[] {
  return ['Cumsum', 'Cumprod'].map((kernelName) => {
    const given = core.getKernel(kernelName, backendName)
    return {
      kernelName,
      backendName,
      kernelFunc: ({ inputs, backend, attrs }) => {
        const axis = attrs!.axis as number
        const counted = axis < 0 ? axis + inputs.x!.shape.length : axis
        return given.kernelFunc({ inputs, backend, attrs: { ...attrs, axis: counted } })
      },
    }
  })
}

/** The gradient of `prod` along such an axis. tfjs throws. */
export function prodGradient(core: typeof Core): Core.GradConfig {
  const given = core.getGradient('Prod')
  return {
    ...given,
    gradFunc(dy, saved, attributes) {
      const axis = core.util.parseAxisParam(attributes.axis as number | number[], saved[0].shape)
      return given.gradFunc(dy, saved, { ...attributes, axis })
    },
  }
}
