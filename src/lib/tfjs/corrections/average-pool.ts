import type * as Core from '@tensorflow/tfjs-core'

/** The windows along one axis. */
interface Window {
  /** Padding in front. */
  before: number
  size: number
  stride: number
  inputs: number
  outputs: number
}

/**
 * Where a window of `avgPool` hangs over the edge, the average is taken over what lies inside. tfjs divides by the size
 * of the whole window when it goes back: these gradients are stretched beforehand. In three dimensions too.
 */
export function averagePoolGradients(core: typeof Core): Core.GradConfig[] {
  return ['AvgPool', 'AvgPool3D'].map((kernelName) => {
    const given = core.getGradient(kernelName)
    return {
      ...given,
      gradFunc(dy, saved, attributes) {
        const windows = windowsOf(core, saved[0].shape, attributes as unknown as Core.AvgPool3DAttrs)
        const shares = windows.map((window) => inside(window).map((count) => window.size / count))
        if (shares.flat().every((share) => share === 1)) return given.gradFunc(dy, saved, attributes)
        const stretch = shares.reduce((all, shares) => all.flatMap((a) => shares.map((b) => a * b)))
        const shape = [1, ...shares.map(({ length }) => length), 1]
        return given.gradFunc(core.mul(dy as Core.Tensor, core.tensor(stretch, shape)), saved, attributes)
      },
    }
  })
}

/** For each window along one axis, how many of its elements lie inside; at least 1. */
function inside({ before, size, stride, inputs, outputs }: Window): number[] {
  return Array.from({ length: outputs }, (_, window) => {
    const start = window * stride - before
    return Math.max(1, Math.min(inputs, start + size) - Math.max(0, start))
  })
}

type Shape4 = [number, number, number, number]
type Shape5 = [number, number, number, number, number]

/** The windows along each axis of space. x: `[batch, ...space, channels]`. */
function windowsOf(core: typeof Core, shape: number[], attributes: Core.AvgPool3DAttrs): Window[] {
  const { filterSize, strides, pad, dimRoundingMode } = attributes
  const { computePool2DInfo, computePool3DInfo } = core.backend_util
  const info =
    shape.length === 4
      ? computePool2DInfo(shape as Shape4, filterSize as number, strides as number, 1, pad, dimRoundingMode)
      : computePool3DInfo(shape as Shape5, filterSize, strides, 1, pad, dimRoundingMode)
  const start = info.padInfo as { front?: number; top: number; left: number }
  const all = info as unknown as Record<string, number>
  const axes: [string, number][] = [['Depth', start.front ?? 0], ['Height', start.top], ['Width', start.left]] // biome-ignore format: pairs.
  return axes.slice(5 - shape.length).map(([axis, before]) => ({
    before,
    size: all[`filter${axis}`],
    stride: all[`stride${axis}`],
    inputs: all[`in${axis}`],
    outputs: all[`out${axis}`],
  }))
}
