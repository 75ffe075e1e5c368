import type * as Core from '@tensorflow/tfjs-core'
import * as reference from '#lib/engine/index.ts'

/** What a cell gets as `tf` when it runs on tfjs: tfjs-core with chained methods and gradients, and our random numbers. */
export type Tf = typeof Core

/**
 * Makes a cell's `tf` from tfjs-core. Random tensors are drawn by our engine from its seeded streams, so that both
 * engines begin with the same numbers and a run can be repeated; `nextFrame` waits for a turn of the event loop
 * instead of a frame, which in a worker would cost 12 ms. The object is frozen: cells share it.
 */
export function cellApi(core: typeof Core): Tf {
  const draw =
    (name: 'randomNormal' | 'randomUniform' | 'truncatedNormal') =>
    (shape: number[], a?: number, b?: number, dtype: 'float32' | 'int32' | 'bool' = 'float32', seed?: number) => {
      const drawn = reference[name](shape, a, b, 'float32', seed)
      const tensor = core.tensor(drawn.dataSync().slice(), shape, 'float32')
      drawn.dispose()
      return dtype === 'float32' ? tensor : core.cast(tensor, dtype)
    }
  return Object.freeze({
    ...core,
    randomNormal: draw('randomNormal'),
    randomUniform: draw('randomUniform'),
    truncatedNormal: draw('truncatedNormal'),
    randomStandardNormal: (shape: number[], dtype?: 'float32' | 'int32', seed?: number) =>
      draw('randomNormal')(shape, 0, 1, dtype, seed),
    nextFrame: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
  }) as unknown as Tf
}
