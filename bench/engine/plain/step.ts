import { type Layer, type Model, type Start, shapeAfter } from '../model.ts'
import { adam } from './adam.ts'
import { conv } from './conv.ts'
import { dense } from './dense.ts'
import { embedding } from './embedding.ts'
import type { PlainLayer } from './layer.ts'
import { plainLosses } from './losses.ts'
import { lstm } from './lstm.ts'
import { pool } from './pool.ts'
import { relu } from './relu.ts'

/** One training step with Adam in plain loops. Answers with the loss. */
export function stepInLoops({ batch, input, layers, loss }: Model, { weights, x, y }: Start): () => number {
  let shape = input
  const stack = layers.map((layer, i) => {
    const made = plain(
      layer,
      batch,
      shape,
      weights[i]!.map(({ values }) => values),
    )
    shape = shapeAfter(shape, layer)
    return made
  })
  const update = adam(
    stack.flatMap((layer) => layer.weights),
    0.001,
  )
  return () => {
    const output = stack.reduce((h, layer) => layer.forward(h), x.values as Float32Array)
    const { value, grad } = plainLosses[loss](output, y.values, batch)
    stack.reduceRight((g, layer, i) => layer.backward(g, i > 0), grad)
    update()
    return value
  }
}

function plain(layer: Layer, batch: number, shape: number[], start: Float32Array[]): PlainLayer {
  if (layer.type === 'dense') return dense(batch, shape[0]!, layer.units, start)
  if (layer.type === 'relu') return relu()
  if (layer.type === 'conv') return conv(batch, shape, layer.filters, start)
  if (layer.type === 'pool') return pool(batch, shape)
  if (layer.type === 'flatten') return { weights: [], forward: (x) => x, backward: (grad) => grad }
  if (layer.type === 'embedding') return embedding(layer.units, start)
  return lstm(batch, shape[0]!, shape[1]!, layer.units, start)
}
