import type * as Core from '@tensorflow/tfjs-core'

/**
 * Where a window of `avgPool` hangs over the edge, the average is taken over what lies inside. tfjs divides by the size
 * of the whole window when it goes back: these gradients are stretched beforehand.
 */
export function averagePoolGradient(core: typeof Core): Core.GradConfig {
  const given = core.getGradient('AvgPool')
  return {
    ...given,
    gradFunc(dy, saved, attributes) {
      const [x] = saved as [Core.Tensor4D]
      const { filterSize, strides, pad, dimRoundingMode } = attributes as unknown as Core.AvgPoolAttrs
      const info = core.backend_util.computePool2DInfo(x.shape, filterSize, strides, 1, pad, dimRoundingMode)
      const { filterHeight, filterWidth, padInfo } = info
      if (padInfo.top + padInfo.bottom + padInfo.left + padInfo.right === 0)
        return given.gradFunc(dy, saved, attributes)
      const rows = inside(info.outHeight, info.strideHeight, filterHeight, padInfo.top, info.inHeight)
      const columns = inside(info.outWidth, info.strideWidth, filterWidth, padInfo.left, info.inWidth)
      const stretch = rows.flatMap((row) => columns.map((column) => (filterHeight * filterWidth) / (row * column)))
      const stretched = core.mul(dy as Core.Tensor, core.tensor4d(stretch, [1, rows.length, columns.length, 1]))
      return given.gradFunc(stretched, saved, attributes)
    },
  }
}

/** For each window along one axis, how many of its elements lie inside; at least 1. */
function inside(windows: number, stride: number, size: number, before: number, length: number): number[] {
  return Array.from({ length: windows }, (_, window) => {
    const start = window * stride - before
    return Math.max(1, Math.min(length, start + size) - Math.max(0, start))
  })
}
