import type * as Core from '@tensorflow/tfjs-core'
import { gammas, normals, type Seed, truncatedNormals, uniforms, util } from '#lib/engine/index.ts'

/**
 * tfjs's functions that draw random numbers, drawing them from our engine's seeded streams instead. tfjs-layers uses
 * these too: its initializers, dropout and `fit`, which shuffles with `util.shuffle`.
 */
export function drawing(core: typeof Core): Partial<typeof Core> {
  const randomNormal = filled(core, normals, 0, 1, Math.round)
  const randomUniform = filled(core, uniforms, 0, 1)
  return {
    randomNormal,
    randomUniform,
    truncatedNormal: filled(core, truncatedNormals, 0, 1, Math.round),
    randomGamma: filled(core, gammas, 1, 1, Math.round),
    randomUniformInt: (shape, min, max, seed) => randomUniform(shape, min, max, 'int32', seed),
    multinomial(like, count, seed, normalized = false) {
      const x = like instanceof core.Tensor ? like : core.tensor(like)
      if (x.rank < 1 || x.rank > 2 || x.size < 2) return core.multinomial(x as Core.Tensor1D, count) // Says what is wrong.
      return core.tidy(() => {
        const [rows, outcomes] = x.rank === 1 ? [1, x.shape[0]] : x.shape
        const chances = core.reshape(normalized ? x : core.softmax(x), [rows, 1, outcomes])
        const lots = randomUniform([rows, count, 1], 0, 1, 'float32', seed)
        const passed = core.sum(core.cast(core.greaterEqual(lots, core.cumsum(chances, 2)), 'int32'), 2)
        const drawn = core.minimum(passed, core.scalar(outcomes - 1, 'int32'))
        return x.rank === 1 ? core.reshape(drawn, [count]) : drawn
      }) as Core.Tensor1D
    },
    randomStandardNormal: (shape, dtype, seed) => randomNormal(shape, 0, 1, dtype, seed),
    dropout(like, rate, noiseShape, seed) {
      const x = like instanceof core.Tensor ? like : core.tensor(like)
      if (!(rate > 0 && rate < 1) || x.dtype !== 'float32') return core.dropout(x, rate) // A copy, or what is wrong.
      return core.tidy(() => {
        const shape = noiseShape?.map((size, axis) => size ?? x.shape[axis]) ?? x.shape
        const kept = core.greaterEqual(randomUniform(shape, 0, 1, 'float32', seed), rate)
        return core.where(kept, core.div(x, 1 - rate), core.zerosLike(x))
      })
    },
    util: { ...core.util, ...shuffling },
  }
}

const arrays = { float32: Float32Array, int32: Int32Array, bool: Uint8Array }

const { shuffle, shuffleCombo, createShuffledIndices } = util
const shuffling = { shuffle, shuffleCombo, createShuffledIndices }

/**
 * A creator of random tensors in tfjs's order of arguments; `a` and `b` are mean and deviation, or the range. Whole
 * numbers are made by `whole`.
 */
function filled(
  core: typeof Core,
  draw: (count: number, a: number, b: number, seed?: Seed) => Float64Array,
  a0: number,
  b0: number,
  whole = Math.trunc,
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
    const values = dtype === 'int32' ? numbers.map(whole) : numbers
    return core.tensor<R>(arrays[dtype as keyof typeof arrays].from(values), shape, dtype)
  }
}
