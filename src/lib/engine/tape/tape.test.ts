import { describe, expect, test } from 'vitest'
import * as tf from '../index.ts'

describe('the tape', () => {
  test('is what was computed, line by line', () => {
    const x = tf.tensor([1, 2])
    const tape = tf.trace(() => x.square().add(x).sum())
    expect(tape.entries.map(({ op }) => op.name)).toEqual(['square', 'add', 'sum'])
    expect(tape.entries[1].inputs[1].id).toBe(x.id)
    expect(tape.entries[2].attributes).toEqual({ axis: undefined, keepDims: false })
    expect(tape.output.dataSync()[0]).toBe(8)
  })

  test('is walked backwards one rule at a time', () => {
    const x = tf.tensor([1, 2])
    const steps = [...tf.backwards(tf.trace(() => x.square().add(x).sum()))]
    expect(steps.map(({ entry }) => entry.op.name)).toEqual(['sum', 'add', 'square'])
    expect(steps.map(({ grad }) => grad.arraySync())).toEqual([1, [1, 1], [1, 1]])
    expect(steps[2].inputGrads[0]?.arraySync()).toEqual([2, 4])
  })

  test('shows steps that stay as they were shown', () => {
    const x = tf.tensor([3])
    const tape = tf.trace(() => {
      const [square, same] = [x.square(), x.clone()]
      return same.mul(same).add(square)
    })
    const steps = [...tf.backwards(tape)]
    expect(steps.map(({ entry, grad }) => [entry.op.name, grad.arraySync()])).toEqual([
      ['add', [1]],
      ['mul', [1]],
      ['clone', [6]],
      ['square', [1]],
    ])
  })

  test('still reads what was disposed since', () => {
    const x = tf.tensor([3])
    const f = (v: tf.Tensor) => tf.tidy(() => v.square().mul(v).sum())
    expect(tf.grad(f)(x).arraySync()).toEqual([27])
    const tape = tf.trace(() => f(x))
    x.dispose()
    expect(tape.entries[0].output.arraySync()).toEqual([9])
    expect([...tf.backwards(tape)].at(-1)?.inputGrads[0]?.arraySync()).toEqual([18])
  })

  test('holds the parts of composed functions', () => {
    const tape = tf.trace(() => tf.dot([1, 2], [3, 4]))
    expect(tape.entries.map(({ op, output }) => [op.name, output.arraySync()])).toEqual([
      ['mul', [3, 8]],
      ['sum', 11],
    ])
  })

  test('keeps the values that a variable had', () => {
    const w = tf.variable([3])
    const tape = tf.trace(() => w.square().sum())
    w.assign([100])
    const steps = [...tf.backwards(tape)]
    expect(steps[1].inputGrads[0]?.arraySync()).toEqual([6])
  })
})

describe('gradients', () => {
  test('of powers stay finite at 0', () => {
    const third = tf.grad(tf.grad(tf.grad((x) => x.pow(2))))
    expect(third([0, 1]).arraySync()).toEqual([0, 0])
  })

  test('of gradients of gradients', () => {
    const cube = (x: tf.Tensor) => x.mul(x).mul(x)
    expect(
      tf
        .grad(tf.grad(tf.grad(cube)))(tf.scalar(2, 'float64'))
        .arraySync(),
    ).toBe(6)
  })

  test('add up where a tensor is used several times, without touching each other', () => {
    const x = tf.tensor([1, 2, 3])
    const f = (v: tf.Tensor) => v.add(v).add(v).add(v.mul(v)).add(v)
    expect(tf.grad(f)(x).arraySync()).toEqual([6, 8, 10])
    const [a, b] = tf.grads((p, q) => p.add(q).add(p).add(p))([x, x.mul(1)])
    expect([a.arraySync(), b.arraySync()]).toEqual([
      [3, 3, 3],
      [1, 1, 1],
    ])
  })

  test('that one rule hands to two inputs stay apart when one of them receives more', () => {
    const f = (p: tf.Tensor, q: tf.Tensor) => {
      const early = p.square()
      const sum = p.add(q)
      return sum.mul(sum).add(early)
    }
    const [a, b] = tf.grads(f)([[1], [2]])
    expect([a.arraySync(), b.arraySync()]).toEqual([[8], [6]])
  })

  test('are tensors of their own, to be disposed one by one', () => {
    const dy = tf.tensor([1])
    const [a, b] = tf.grads((p, q) => p.add(q))([[1], [2]], dy)
    a.dispose()
    expect([b.arraySync(), dy.arraySync()]).toEqual([[1], [1]])
  })

  test('are weighted by dy, and come with the value', () => {
    const { value, grad } = tf.valueAndGrad((x) => x.square())([1, 2], [10, 100])
    expect([value.arraySync(), grad.arraySync()]).toEqual([
      [1, 4],
      [20, 400],
    ])
    const { grads } = tf.valueAndGrads((a, b) => a.mul(b))([tf.scalar(3), tf.scalar(5)])
    expect(grads.map((g) => g.arraySync())).toEqual([5, 3])
  })

  test('of x itself are ones', () => {
    expect(
      tf
        .grad((x) => x)([4, 5])
        .arraySync(),
    ).toEqual([1, 1])
  })

  test('end where they are stopped', () => {
    expect(
      tf
        .grad((x) => x.mul(x.stopGradient()))([3])
        .arraySync(),
    ).toEqual([3])
  })

  test('keep the type of their input', () => {
    const [a, b] = tf.grads((p, q) => p.mul(q))([tf.tensor([1]), tf.tensor([2], undefined, 'float64')])
    expect([a.dtype, b.dtype]).toEqual(['float32', 'float64'])
  })

  test('refuse what has none, and say why', () => {
    expect(() => tf.grad((x) => x.greater(0))([1])).toThrow('grad: f does not depend on input 0')
    expect(() => tf.grads((a, _b) => a)([[1], [2]])).toThrow('grads: f does not depend on input 1')
    expect(() => tf.grad((() => 3) as never)([1])).toThrow('grad: f must return a tensor, got 3')
    expect(() => tf.grad((x) => x)([1, 2], [1])).toThrow('grad: dy does not fit f, [1] and [2]')
    expect(() => tf.grad(undefined as never)([1])).toThrow('grad: expects a function, got undefined')
  })

  test('ties: the first of two, an equal share of many, and 0 at the corner of |x| and relu', () => {
    expect(
      tf
        .grads((a, b) => a.maximum(b))([[2], [2]])
        .map((g) => g.arraySync()),
    ).toEqual([[1], [0]])
    expect(
      tf
        .grad((x) => x.max())([5, 1, 5])
        .arraySync(),
    ).toEqual([0.5, 0, 0.5])
    expect(
      tf
        .grad((x) => x.abs().add(x.relu()))([0])
        .arraySync(),
    ).toEqual([0])
  })
})

describe('customGrad', () => {
  const clipped = tf.customGrad((x: tf.Tensor, save: (xs: tf.Tensor[]) => void) => {
    save([x])
    return { value: x.square(), gradFunc: (dy, [saved]) => dy.mul(saved.abs()) }
  })

  test('replaces the gradient of what is inside', () => {
    expect(clipped([-3, 2]).arraySync()).toEqual([9, 4])
    expect(
      tf
        .grad((x) => clipped(x).mul(10))([-3, 2])
        .arraySync(),
    ).toEqual([30, 20])
  })

  test('can be differentiated again', () => {
    expect(
      tf
        .grad(tf.grad((x) => clipped(x)))([-3, 2])
        .arraySync(),
    ).toEqual([-1, 1])
  })

  test('says when a gradient is missing or has the wrong shape', () => {
    const missing = tf.customGrad((a, b) => ({ value: a.mul(b), gradFunc: (dy) => [dy] }))
    expect(() => tf.grads((a, b) => missing(a, b))([[1], [2]])).toThrow('gradFunc returned 1 gradients for 2 inputs')
    const wrong = tf.customGrad((a) => ({ value: a.sum(), gradFunc: (dy) => dy }))
    expect(() => tf.grad((a) => wrong(a))([1, 2])).toThrow('the gradient of input 0 has shape [], the input [2]')
  })
})

describe('variableGrads', () => {
  test('gives a gradient for each variable that the loss depends on, by name', () => {
    const [a, b] = [tf.variable([1, 2], true, 'a'), tf.variable([3], true, 'b')]
    const { value, grads } = tf.variableGrads(() => a.square().sum())
    expect(value.arraySync()).toBe(5)
    expect(Object.keys(grads)).toEqual(['a'])
    expect(grads.a.arraySync()).toEqual([2, 4])
    tf.dispose([a, b])
  })

  test('leaves out what is not trainable, and explains itself', () => {
    const fixed = tf.variable([1], false, 'fixed')
    expect(() => tf.variableGrads(() => fixed.sum(), [fixed])).toThrow('there is no trainable variable')
    const w = tf.variable([1, 2], true, 'w')
    expect(() => tf.variableGrads(() => w.square(), [w])).toThrow('f must return a single number, got shape [2]')
    expect(() => tf.variableGrads(() => tf.scalar(1), [w])).toThrow('f depends on none of the variables')
  })
})
