import { init, type JsTree, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax'
import { type Layer, type Model, type Numbers, type Start, shapeAfter } from './model.ts'

type Array = np.Array
type Weights = Array[][]

await init('wasm')

/**
 * One training step with Adam in jax-js on WebAssembly, compiled as a whole, channels first as it wants them. In its
 * interface each use of an array is its last, unless it is marked by `ref`.
 */
export function stepInJax(model: Model, { weights, x, y }: Start): () => Promise<number> {
  const take = jit(adamStep(model))
  let state: State = [inItsOrder(model, weights), [], [], np.array(0)]
  state[1] = tree.map((w: Array) => np.zeros(w.shape), tree.ref(state[0])) as Weights
  state[2] = tree.map((w: Array) => np.zeros(w.shape), tree.ref(state[0])) as Weights
  const words = model.layers[0]!.type === 'embedding'
  const inputs = words ? array(x).astype(np.int32) : channelsFirst(array(x))
  const targets = array(y)
  return async () => {
    const [loss, ...next] = take(state, inputs.ref, targets.ref) as [Array, ...State]
    state = next
    return (await loss.data())[0]!
  }
}

type State = [weights: Weights, m: Weights, v: Weights, t: Array]

function adamStep({ layers, loss }: Model) {
  const cost = (weights: Weights, x: Array, y: Array): Array => {
    const output = layers.reduce((h, layer, i) => forward(layer, h, weights[i]!), x)
    if (loss === 'meanSquaredError') return np.square(output.sub(y)).mean()
    return nn.logSoftmax(output).mul(y).sum(-1).mean().neg()
  }
  return ([weights, m, v, t]: State, x: Array, y: Array): JsTree<Array> => {
    const [value, grads] = valueAndGrad(cost)(tree.ref(weights), x, y) as [Array, Weights]
    const now = t.add(1)
    const mScale = np.reciprocal(np.subtract(1, np.power(0.9, now.ref)))
    const vScale = np.reciprocal(np.subtract(1, np.power(0.999, now.ref)))
    const next: [Weights, Weights, Weights] = [[], [], []]
    weights.forEach((all, i) => {
      for (const list of next) list.push([])
      all.forEach((w, k) => {
        const g = grads[i]![k]!
        const mNow = m[i]![k]!.mul(0.9).add(g.ref.mul(0.1))
        const vNow = v[i]![k]!.mul(0.999).add(np.square(g).mul(0.001))
        const step = mNow.ref.mul(mScale.ref).div(np.sqrt(vNow.ref.mul(vScale.ref)).add(1e-7))
        next[0][i]!.push(w.sub(step.mul(0.001)))
        next[1][i]!.push(mNow)
        next[2][i]!.push(vNow)
      })
    })
    mScale.dispose()
    vScale.dispose()
    return [value, ...next, now]
  }
}

function forward(layer: Layer, x: Array, weights: Array[]): Array {
  const [W, b] = weights as [Array, Array]
  if (layer.type === 'dense') return np.matmul(x, W).add(b)
  if (layer.type === 'relu') return nn.relu(x)
  if (layer.type === 'conv') return lax.conv(x, W, [1, 1], 'VALID').add(b.reshape([1, layer.filters, 1, 1]))
  if (layer.type === 'pool') return lax.reduceWindow(x, (window) => np.max(window), [2, 2], [2, 2])
  if (layer.type === 'flatten') return x.reshape([x.shape[0]!, -1])
  if (layer.type === 'embedding') return np.take(W, x, 0)
  return lstm(x, weights as [Array, Array, Array], layer.units)
}

/** The last state of an LSTM over x: [batch, time, inputs]. The inputs of all steps are multiplied at once. */
function lstm(x: Array, [W, U, b]: [Array, Array, Array], units: number): Array {
  const [batch, time, inputs] = x.shape as [number, number, number]
  const all = np
    .matmul(x.reshape([batch * time, inputs]), W)
    .add(b)
    .reshape([batch, time, 4 * units])
  let [h, c] = [np.zeros([batch, units]), np.zeros([batch, units])]
  for (const now of np.unstack(all, 1)) {
    const [i, f, g, o] = np.split(now.add(np.matmul(h, U.ref)), 4, 1) as [Array, Array, Array, Array]
    c = nn
      .sigmoid(f)
      .mul(c)
      .add(nn.sigmoid(i).mul(np.tanh(g)))
    h = nn.sigmoid(o).mul(np.tanh(c.ref))
  }
  c.dispose()
  U.dispose()
  return h
}

const array = ({ values, shape }: Numbers): Array => np.array(values.slice()).reshape(shape)

const channelsFirst = (x: Array): Array => (x.ndim === 4 ? np.transpose(x, [0, 3, 1, 2]) : x)

/** The weights with filters as [out, in, height, width], and the rows of what follows `flatten` with channels first. */
function inItsOrder({ input, layers }: Model, weights: Numbers[][]): Weights {
  let shape = input
  return layers.map((layer, i) => {
    const before =
      i >= 2 && layers[i - 1]!.type === 'flatten' ? layers.slice(0, i - 1).reduce(shapeAfter, input) : shape
    shape = shapeAfter(shape, layer)
    return weights[i]!.map((numbers) => {
      const w = array(numbers)
      if (numbers.shape.length === 4) return np.transpose(w, [3, 2, 0, 1])
      if (numbers.shape.length !== 2 || before.length !== 3) return w
      const units = numbers.shape[1]!
      return np.transpose(w.reshape([...before, units]), [2, 0, 1, 3]).reshape(numbers.shape)
    })
  })
}
