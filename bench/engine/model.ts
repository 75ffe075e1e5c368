import { normals } from '#lib/engine/index.ts'

/** One layer of a model, as data, so that every library is given the same. */
export type Layer =
  | { type: 'dense'; units: number }
  | { type: 'relu' }
  /** 3×3, stride 1, without padding. */
  | { type: 'conv'; filters: number }
  /** Maxima of 2×2, stride 2. */
  | { type: 'pool' }
  | { type: 'flatten' }
  | { type: 'embedding'; words: number; units: number }
  /** Gives its last state. */
  | { type: 'lstm'; units: number }

/** A model, and the batch that it is trained on. */
export interface Model {
  name: string
  batch: number
  /** The shape of one example. */
  input: number[]
  layers: Layer[]
  loss: 'softmaxCrossEntropy' | 'meanSquaredError'
}

/** Numbers with their shape: what every library makes its own tensors of. */
export interface Numbers {
  shape: number[]
  values: Float32Array<ArrayBuffer>
}

/** The weights of each layer, the batch and its targets: the same for everyone, from seeded streams. */
export interface Start {
  weights: Numbers[][]
  x: Numbers
  y: Numbers
}

/** The shape of one example after `layer`. */
export function shapeAfter(shape: number[], layer: Layer): number[] {
  const [height, width, channels] = shape as [number, number, number]
  if (layer.type === 'dense' || layer.type === 'lstm') return [layer.units]
  if (layer.type === 'embedding') return [...shape, layer.units]
  if (layer.type === 'conv') return [height - 2, width - 2, layer.filters]
  if (layer.type === 'pool') return [height >> 1, width >> 1, channels]
  if (layer.type === 'flatten') return [shape.reduce((a, b) => a * b)]
  return shape
}

function weightShapes(shape: number[], layer: Layer): number[][] {
  const inputs = shape.at(-1)!
  if (layer.type === 'dense') return [[inputs, layer.units], [layer.units]]
  if (layer.type === 'conv') return [[3, 3, inputs, layer.filters], [layer.filters]]
  if (layer.type === 'embedding') return [[layer.words, layer.units]]
  if (layer.type === 'lstm') return [[inputs, 4 * layer.units], [layer.units, 4 * layer.units], [4 * layer.units]]
  return []
}

/** Seeded numbers that a model can start from: weights of variance 2 / inputs, a normal batch, one target for each row. */
export function startOf({ batch, input, layers, loss }: Model): Start {
  let seed = 1
  let shape = input
  const weights: Numbers[][] = []
  for (const layer of layers) {
    weights.push(
      weightShapes(shape, layer).map((wanted) => {
        const inputs = wanted.slice(0, -1).reduce((a, b) => a * b, 1)
        const spread = layer.type === 'embedding' ? 1 : wanted.length === 1 ? 0 : Math.sqrt(2 / inputs)
        return random(wanted, spread, seed++)
      }),
    )
    shape = shapeAfter(shape, layer)
  }
  const x = random([batch, ...input], 1, 100)
  const first = layers[0]!
  if (first.type === 'embedding')
    x.values.forEach((v, i) => {
      x.values[i] = Math.floor(Math.abs(v) * first.words * 0.2) % first.words
    })
  const y = random([batch, ...shape], 1, 101)
  if (loss === 'softmaxCrossEntropy')
    y.values.forEach((_, i) => {
      const classes = shape[0]!
      y.values[i] = i % classes === (7 * Math.floor(i / classes)) % classes ? 1 : 0
    })
  return { weights, x, y }
}

function random(shape: number[], spread: number, seed: number): Numbers {
  const values = normals(
    shape.reduce((a, b) => a * b, 1),
    0,
    spread,
    seed,
  )
  return { shape, values: Float32Array.from(values) }
}
