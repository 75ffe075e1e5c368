import convnetjs from 'convnetjs'
import { type Layer, type Model, type Start, shapeAfter } from './model.ts'

/**
 * One training step in convnetjs, which goes through a batch one example after the other. It has no Adam: its cheapest
 * optimizer, gradient descent with momentum, stands in. Throws for layers that it does not have.
 */
export function stepInConvnet({ batch, input, layers, loss }: Model, { x, y }: Start): () => number {
  const [height, width, channels] = input.length === 3 ? (input as [number, number, number]) : [1, 1, input[0]!]
  const definitions: object[] = [{ type: 'input', out_sx: width, out_sy: height, out_depth: channels }]
  for (const layer of layers) definitions.push(...definitionOf(layer))
  const outputs = layers.reduce(shapeAfter, input)[0]!
  // Its last layer brings the dense one before it along.
  definitions.pop()
  definitions.push(
    loss === 'softmaxCrossEntropy'
      ? { type: 'softmax', num_classes: outputs }
      : { type: 'regression', num_neurons: outputs },
  )
  const net = new convnetjs.Net()
  net.makeLayers(definitions)
  const trainer = new convnetjs.Trainer(net, { method: 'sgd', learning_rate: 0.001, momentum: 0.9, batch_size: batch })
  const size = x.values.length / batch
  const examples = Array.from({ length: batch }, (_, n) => {
    const volume = new convnetjs.Vol(width, height, channels, 0)
    volume.w.set(x.values.subarray(n * size, (n + 1) * size))
    const targets = y.values.subarray(n * outputs, (n + 1) * outputs)
    return { volume, target: loss === 'softmaxCrossEntropy' ? targets.indexOf(1) : [...targets] }
  })
  return () => {
    let sum = 0
    for (const { volume, target } of examples) sum += trainer.train(volume, target).cost_loss
    return sum / batch
  }
}

function definitionOf(layer: Layer): object[] {
  if (layer.type === 'dense') return [{ type: 'fc', num_neurons: layer.units }]
  if (layer.type === 'relu') return [{ type: 'relu' }]
  if (layer.type === 'conv') return [{ type: 'conv', sx: 3, filters: layer.filters, stride: 1, pad: 0 }]
  if (layer.type === 'pool') return [{ type: 'pool', sx: 2, stride: 2 }]
  if (layer.type === 'flatten') return []
  throw new Error(`has no ${layer.type}`)
}
