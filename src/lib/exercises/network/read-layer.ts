import type { Layer, LayerOption } from './network.ts'

type Check = (value: unknown) => LayerOption | undefined

/** No size of an honest layer is larger. */
const largest = 100_000
const count: Check = (value) =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= largest ? Number(value) : undefined
const counts: Check = (value) => {
  const list = Array.isArray(value) ? value.map(count) : [undefined]
  return list.length <= 4 && list.every((one) => one !== undefined) ? (list as number[]) : undefined
}
const word: Check = (value) => (typeof value === 'string' && /^[a-zA-Z]{1,30}$/.test(value) ? value : undefined)
const flag: Check = (value) => (typeof value === 'boolean' ? value : undefined)
const number: Check = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)

const pooling = { pool_size: counts, strides: counts, padding: word }
/** The layers that a submitted network may have, by the names of Keras, and what of each counts for what it computes. */
const known: Record<string, { kind: string; options: Record<string, Check> }> = {
  InputLayer: { kind: 'inputLayer', options: {} },
  Dense: { kind: 'dense', options: { units: count, activation: word, use_bias: flag } },
  Conv2D: {
    kind: 'conv2d',
    options: {
      filters: count,
      kernel_size: counts,
      strides: counts,
      padding: word,
      dilation_rate: counts,
      activation: word,
      use_bias: flag,
    },
  },
  MaxPooling2D: { kind: 'maxPooling2d', options: pooling },
  AveragePooling2D: { kind: 'averagePooling2d', options: pooling },
  GlobalAveragePooling2D: { kind: 'globalAveragePooling2d', options: {} },
  GlobalMaxPooling2D: { kind: 'globalMaxPooling2d', options: {} },
  Flatten: { kind: 'flatten', options: {} },
  Reshape: { kind: 'reshape', options: { target_shape: counts } },
  Activation: { kind: 'activation', options: { activation: word } },
  Dropout: { kind: 'dropout', options: { rate: number } },
  BatchNormalization: {
    kind: 'batchNormalization',
    options: { axis: number, epsilon: number, center: flag, scale: flag },
  },
}

/**
 * A layer as a model's file describes it, `{ class_name, config }`. Only what is known here is taken over; `null` for a
 * layer of another kind, or one whose sizes are none.
 */
export function readLayer(value: unknown): Layer | null {
  const { class_name, config } = (value ?? {}) as { class_name?: unknown; config?: Record<string, unknown> }
  if (typeof class_name !== 'string' || !Object.hasOwn(known, class_name) || typeof config !== 'object' || !config)
    return null
  const { kind, options } = known[class_name]
  const taken: Record<string, LayerOption> = {}
  for (const [name, check] of Object.entries(options)) {
    if (config[name] === undefined || config[name] === null) continue
    const option = check(config[name])
    if (option === undefined) return null
    taken[camel(name)] = option
  }
  const shape = config.batch_input_shape
  if (Array.isArray(shape)) {
    const inputShape = counts(shape.slice(1))
    if (inputShape === undefined) return null
    taken.inputShape = inputShape
  }
  return { kind, options: taken }
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
