import type * as Core from '@tensorflow/tfjs-core'
// Types only: chained methods such as `x.square()`.
import type {} from '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js'
import { normals, type Seed, truncatedNormals, uniforms } from '#lib/engine/index.ts'
import { nextFrame } from './next-frame.ts'

/** What a cell gets as `tf` when it runs on tfjs: tfjs-core with chained methods and gradients, and our random numbers. */
export type Tf = typeof Core & {
  /** Runs `f` with tfjs as its packages came, without our corrections of gradients and of the WASM backend. */
  original<T>(f: () => T): T
}

/**
 * Makes a cell's `tf` from tfjs-core. Random tensors are drawn by our engine from its seeded streams, so that both
 * engines begin with the same numbers and a run can be repeated. The object is frozen: cells share it.
 */
export function cellApi(core: typeof Core, original: Tf['original']): Tf {
  const random: Partial<Tf> = {
    randomNormal: drawing(core, normals, 0, 1),
    randomUniform: drawing(core, uniforms, 0, 1),
    truncatedNormal: drawing(core, truncatedNormals, 0, 1),
    randomStandardNormal: (shape, dtype, seed) => drawing(core, normals, 0, 1)(shape, 0, 1, dtype, seed),
  }
  return Object.freeze({ ...core, ...random, nextFrame, original })
}

const arrays = { float32: Float32Array, int32: Int32Array, bool: Uint8Array }

/** A creator of random tensors in tfjs's order of arguments; `a` and `b` are mean and deviation, or the range. */
function drawing(
  core: typeof Core,
  draw: (count: number, a: number, b: number, seed?: Seed) => Float64Array,
  a0: number,
  b0: number,
) {
  return <R extends Core.Rank>(
    shape: Core.ShapeMap[R],
    a = a0,
    b = b0,
    dtype: Core.DataType = 'float32',
    seed?: Seed,
  ): Core.Tensor<R> => {
    if (!Object.hasOwn(arrays, dtype)) throw new Error(`random: dtype is none of float32, int32, bool, ${dtype}`)
    const numbers = draw(core.util.sizeFromShape(shape), a, b, seed)
    return core.tensor<R>(arrays[dtype as keyof typeof arrays].from(numbers), shape, dtype)
  }
}
