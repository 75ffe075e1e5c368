import { describe, expect, test } from 'vitest'
import * as tf from '../index.ts'
import { type Composed, gradcheck, grads, image, linalg, losses, type Op, ops, type Tensor } from '../index.ts'

const { computeWeightedLoss: _, ...lossTable } = losses
const records: Record<string, object> = { '': ops, 'losses.': lossTable, 'linalg.': linalg, 'image.': image }
const table = Object.entries(records).flatMap(([prefix, group]) =>
  Object.entries(group)
    .filter(([, op]) => 'examples' in op)
    .map(([name, op]) => [prefix + name, op] as [name: string, op: Op | Composed]),
)

/** An example with its tensors taken out, so that they can be varied: f(...xs) repeats the call. */
function taken(op: Op | Composed, args: unknown[]): { f: (...xs: Tensor[]) => Tensor; xs: Tensor[]; floats: number[] } {
  if ('signature' in op) {
    const { inputs, attributes } = op.signature(...args)
    const xs = inputs.map((x) => (x instanceof tf.Tensor ? x : tf.tensor(x, undefined, typeOf(x))))
    const floats = xs.flatMap((x, i) => (hasRule(op, i) && x.dtype === 'float64' ? [i] : []))
    return { f: (...ys) => runAgain(op, ys, attributes), xs, floats }
  }
  const list = op.tensors === 'list'
  const [from, to = args.length] = typeof op.tensors === 'object' ? op.tensors : [0, 1]
  const likes = (list ? args[0] : args.slice(from, to)) as tf.TensorLike[]
  return {
    f: (...ys) => oneTensor(op(...args.slice(0, from), ...(list ? [ys] : ys), ...args.slice(to))),
    xs: likes.map((x) => tf.tensor(x as number[], undefined, 'float64')),
    floats: likes.map((_, i) => i),
  }
}

/** Repeats an op with other tensors through its public call: attributes come back as the arguments they came from. */
function runAgain(op: Op, inputs: Tensor[], attributes: object): Tensor {
  return op(...(op.tensors === 'list' ? [inputs] : inputs), ...Object.values(attributes))
}

/** Functions that return several tensors are tested on all of them at once. */
function oneTensor(result: Tensor | Tensor[] | Record<string, Tensor>): Tensor {
  if (result instanceof tf.Tensor) return result
  return tf.concat(Object.values(result).map((x, i) => x.flatten().mul(i + 1)))
}

/** Plain numbers are tried in float64; truths, and numbers in a typed array, as what they are. */
function typeOf(x: unknown): tf.DataType | undefined {
  if (ArrayBuffer.isView(x)) return undefined
  if (Array.isArray(x)) return typeOf(x[0])
  return typeof x === 'boolean' ? 'bool' : 'float64'
}

function hasRule(op: Op, input: number): boolean {
  if (typeof op.backward === 'function') return true
  return !('noGradient' in op.backward) && !('noGradient' in op.backward[input])
}

/** Weights that no symmetry cancels, so that every element of the output counts differently. */
const weighted = (y: Tensor): Tensor =>
  y.mul(
    tf
      .range(1, y.size + 1, 1, 'float64')
      .reshape(y.shape)
      .mul(0.37)
      .sin(),
  )

describe.each(table)('%s', (name, op) => {
  test('says what it is', () => {
    expect(op.name).toBe(name)
    expect(op.summary).toMatch(/[.]$/)
    expect(op.formula).not.toBe('')
    expect(op.examples.length).toBeGreaterThan(0)
  })

  test.each(op.examples.map((args, i) => [i, args] as const))(
    'leaves its result and nothing else, example %i',
    (_, args) => {
      const { numTensors } = tf.memory()
      const result = op(...args)
      const made = result instanceof tf.Tensor ? [result] : Object.values(result)
      expect(tf.memory().numTensors - numTensors).toBe(made.length)
      expect(made.some((x) => (x as Tensor).isDisposed)).toBe(false)
      tf.dispose(made)
    },
  )

  op.examples.forEach((args, i) => {
    const { f, xs, floats } = taken(op, args)
    /** f as a function of its float inputs alone. */
    const g = (...ys: Tensor[]) => weighted(f(...xs.map((x, k) => (floats.includes(k) ? ys[floats.indexOf(k)] : x))))
    const inputs = floats.map((k) => xs[k])

    if (floats.length === 0) {
      test(`has no gradient, and says so, example ${i}`, () => {
        if (xs[0].dtype === 'float64') expect(() => grads(f)(xs)).toThrow(/does not depend on input 0/)
        expect(f(...xs).size).toBeGreaterThan(0)
      })
      return
    }
    test(`gradient equals the slope, example ${i}`, () => {
      const { worst } = gradcheck(g, inputs)
      expect(worst?.error).toBeLessThan(1e-6)
    })
    test(`second derivative equals the slope of the gradient, example ${i}`, () => {
      for (let k = 0; k < inputs.length; k++) {
        const slope = (...ys: Tensor[]) => weighted(grads(g)(ys)[k])
        const flat = inputs.every((_, j) => !dependsOn(slope, inputs, j))
        if (flat) continue
        const { worst } = gradcheck((...ys) => ys.reduce((sum, y) => sum.add(y.mul(0).sum()), slope(...ys)), inputs)
        expect(worst?.error).toBeLessThan(1e-6)
      }
    })
    test(`float32 agrees with float64, example ${i}`, () => {
      const exact = f(...xs).dataSync()
      const rough = f(...xs.map((x, k) => (floats.includes(k) ? x.cast('float32') : x)))
      if (name !== 'cast') expect(rough.dtype).not.toBe('float64')
      for (const [j, v] of rough.dataSync().entries())
        expect(Math.abs(v - exact[j])).toBeLessThan(2e-6 * Math.max(1, Math.abs(exact[j])))
    })
  })
})

function dependsOn(f: (...xs: Tensor[]) => Tensor, xs: Tensor[], input: number): boolean {
  try {
    grads(f)(xs)
    return true
  } catch (error) {
    return !String(error).includes(`does not depend on input ${input}`)
  }
}
