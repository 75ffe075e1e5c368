import type { AnyTf } from './both-engines.ts'

/** What a layer is told. */
export type Options = Record<string, unknown>

/** A sequential model of one layer and a dense one of `units` behind it, a flatten layer between where it is needed. */
export const behind =
  (layer: string, options: Options | ((tf: AnyTf) => Options), { flat = false, units = 2 } = {}) =>
  (tf: AnyTf): unknown => {
    const own = typeof options === 'function' ? options(tf) : options
    const last = tf.layers.dense({ units })
    return tf.sequential({ layers: [tf.layers[layer](own), ...(flat ? [tf.layers.flatten()] : []), last] })
  }

/** Two numbers to aim at. */
export const numbersOut = [{ shape: [2] }]
