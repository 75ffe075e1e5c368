import type * as Core from '@tensorflow/tfjs-core'
import { normals, type Seed, shuffle, truncatedNormals, uniforms } from '#lib/engine/index.ts'

/**
 * tfjs's functions that draw random numbers, drawing them from our engine's seeded streams instead. tfjs-layers uses
 * these too: its initializers, dropout and `fit`, which shuffles with `util.shuffle`.
 */
export function drawing(core: typeof Core): Partial<typeof Core> {
  const randomNormal = filled(core, normals, 0, 1)
  const randomUniform = filled(core, uniforms, 0, 1)
  return {
    randomNormal,
    randomUniform,
    truncatedNormal: filled(core, truncatedNormals, 0, 1),
    randomStandardNormal: (shape, dtype, seed) => randomNormal(shape, 0, 1, dtype, seed),
    dropout(like, rate, noiseShape, seed) {
      const x = like instanceof core.Tensor ? like : core.tensor(like)
      if (!(rate > 0 && rate < 1) || x.dtype !== 'float32') return core.dropout(x, rate) // A copy, or what is wrong.
      return core.tidy(() => {
        const shape = x.shape.map((size, axis) => noiseShape?.[axis] ?? size)
        const kept = core.greaterEqual(randomUniform(shape, 0, 1, 'float32', seed), rate)
        return core.where(kept, core.div(x, 1 - rate), core.zerosLike(x))
      })
    },
    util: { ...core.util, shuffle },
  }
}

const arrays = { float32: Float32Array, int32: Int32Array, bool: Uint8Array }

/** A creator of random tensors in tfjs's order of arguments; `a` and `b` are mean and deviation, or the range. */
function filled(
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
