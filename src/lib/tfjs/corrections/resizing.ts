import type * as Core from '@tensorflow/tfjs-core'

/**
 * Resizing an image mixes rows and mixes columns: Y = A X Bᵀ for each channel, so the gradient is Aᵀ Ȳ B. What A is, resizing
 * an image of the unit matrix tells. tfjs's own gradients forget `halfPixelCenters`, and on the cpu mix up height and width.
 */
export function resizingGradients(core: typeof Core): Core.GradConfig[] {
  return ['ResizeBilinear', 'ResizeNearestNeighbor'].map((kernelName) => ({
    ...core.getGradient(kernelName),
    gradFunc(dy, [images], attributes) {
      const [batch, height, width, channels] = images.shape
      const [, newHeight, newWidth] = (dy as Core.Tensor).shape
      const resized = (shape: number[], size: [number, number]): Core.Tensor => {
        const unit = core.reshape(core.eye(Math.max(...shape)), [1, ...shape, Math.max(...shape)])
        return core.engine().runKernel(kernelName, { images: unit }, { ...attributes, size })
      }
      const towards = () => {
        const rows = core.reshape(resized([height, 1], [newHeight, 1]), [newHeight, height])
        const columns = core.reshape(resized([1, width], [1, newWidth]), [newWidth, width])
        const high = core.matMul(rows, core.reshape(dy as Core.Tensor, [batch, newHeight, -1]), true)
        const wide = core.matMul(columns, core.reshape(high, [batch * height, newWidth, channels]), true)
        return core.reshape(wide, images.shape)
      }
      return { images: towards }
    },
  }))
}
