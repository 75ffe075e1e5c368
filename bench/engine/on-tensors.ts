import type { Tf } from '#lib/tfjs/load.ts'
import type { Layer, Model, Numbers, Start } from './model.ts'

type Tensor = ReturnType<Tf['tensor']>

/** One training step with Adam, written once in plain ops for our engine and tfjs. Answers with the loss. */
export function stepOnTensors(tf: Tf, { layers, loss }: Model, { weights, x, y }: Start): () => number {
  const tensor = ({ values, shape }: Numbers) => tf.tensor(values.slice(), shape)
  const variables = weights.map((all) => all.map((numbers) => tf.variable(tensor(numbers))))
  const list = variables.flat()
  const inputs = layers[0]!.type === 'embedding' ? tf.cast(tensor(x), 'int32') : tensor(x)
  const targets = tensor(y)
  const optimizer = tf.train.adam(0.001)
  return () => {
    const cost = optimizer.minimize(
      () => {
        const output = layers.reduce<Tensor>((h, layer, i) => forward(tf, layer, h, variables[i]!), inputs)
        return tf.losses[loss](targets, output)
      },
      true,
      list,
    )!
    const [value] = cost.dataSync()
    cost.dispose()
    return value!
  }
}

function forward(tf: Tf, layer: Layer, x: Tensor, weights: Tensor[]): Tensor {
  const [W, b] = weights as [Tensor, Tensor]
  if (layer.type === 'dense') return x.matMul(W).add(b)
  if (layer.type === 'relu') return x.relu()
  if (layer.type === 'conv')
    return tf.conv2d(x as ReturnType<Tf['tensor4d']>, W as ReturnType<Tf['tensor4d']>, 1, 'valid').add(b)
  if (layer.type === 'pool') return tf.maxPool(x as ReturnType<Tf['tensor4d']>, 2, 2, 'valid')
  if (layer.type === 'flatten') return x.reshape([x.shape[0]!, -1])
  if (layer.type === 'embedding') return W.gather(x)
  return lstm(tf, x, weights as [Tensor, Tensor, Tensor])
}

/** The two ops that our engine has for a step of an LSTM. */
type StepOps = { [Name in 'lstmMemory' | 'lstmOutput']?: (z: Tensor, c: Tensor) => Tensor }

/** The last state of an LSTM over x: [batch, time, inputs]. The inputs of all steps are multiplied at once. */
function lstm(tf: Tf, x: Tensor, [W, U, b]: [Tensor, Tensor, Tensor]): Tensor {
  const { lstmMemory, lstmOutput } = tf as StepOps
  const [batch, time, inputs] = x.shape as [number, number, number]
  const units = U.shape[0]!
  const all = x.reshape([-1, inputs]).matMul(W).add(b)
  let h: Tensor = tf.zeros([batch, units])
  let c = h
  for (const now of all.reshape([batch, time, 4 * units]).unstack(1)) {
    const z = now.add(h.matMul(U))
    if (lstmMemory && lstmOutput) {
      c = lstmMemory(z, c)
      h = lstmOutput(z, c)
      continue
    }
    const [i, f, g, o] = z.split(4, 1) as [Tensor, Tensor, Tensor, Tensor]
    c = f.sigmoid().mul(c).add(i.sigmoid().mul(g.tanh()))
    h = o.sigmoid().mul(c.tanh())
  }
  return h
}
