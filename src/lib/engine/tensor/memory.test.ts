import { expect, test } from 'vitest'
import * as tf from '../index.ts'

/** How many tensors and bytes `f` leaves behind. */
function left(f: () => unknown): [number, number] {
  const before = tf.memory()
  f()
  const after = tf.memory()
  return [after.numTensors - before.numTensors, after.numBytes - before.numBytes]
}

test('tidy disposes what it does not return', () => {
  let inner: tf.Tensor | undefined
  let result: tf.Tensor | undefined
  expect(
    left(() => {
      result = tf.tidy(() => {
        inner = tf.ones([10])
        return inner.add(1).sum()
      })
    }),
  ).toEqual([1, 4])
  expect(inner?.isDisposed).toBe(true)
  expect(result?.dataSync()[0]).toBe(20)
})

test('tidy spares what is returned in arrays and objects, what is kept, and variables', () => {
  let kept: tf.Tensor | undefined
  let w: tf.Variable | undefined
  const { list, named } = tf.tidy(() => {
    kept = tf.keep(tf.ones([2]))
    w = tf.variable(tf.zeros([2]))
    return { list: [tf.ones([1])], named: { a: tf.ones([1]) } }
  })
  for (const x of [list[0], named.a, kept!, w!]) expect(x.isDisposed).toBe(false)
})

test('an outer tidy disposes what an inner one returned', () => {
  expect(left(() => tf.tidy(() => void tf.tidy(() => tf.ones([3]).mul(2))))).toEqual([0, 0])
})

test('tidy cleans up when f throws, and refuses to be asynchronous', () => {
  expect(left(() => expect(() => tf.tidy(() => tf.ones([2]).matMul([[1]]))).toThrow('matMul'))).toEqual([0, 0])
  expect(() => tf.tidy(async () => tf.ones([2]))).toThrow('tidy: f must not be asynchronous')
})

test('shared values count once, until the last tensor over them is disposed', () => {
  const x = tf.ones([100])
  const views: tf.Tensor[] = []
  expect(left(() => views.push(x.reshape([10, 10]), x.clone()))).toEqual([2, 0])
  expect(left(() => x.dispose())).toEqual([-1, 0])
  expect(views[0].sum().dataSync()[0]).toBe(100)
  expect(left(() => tf.dispose(views))).toEqual([-2, -400])
})

test('using a disposed tensor is an error that says so', () => {
  const x = tf.ones([2, 3])
  x.dispose()
  x.dispose()
  expect(() => x.add(1)).toThrow('add: this tensor of shape [2,3] is disposed')
  expect(() => x.dataSync()).toThrow('dataSync: this tensor')
  expect(String(x)).toContain('disposed')
})

test('gradients and training steps leave nothing behind', () => {
  const w = tf.variable(tf.randomNormal([4, 3], 0, 1, 'float32', 1))
  const x = tf.ones([5, 4])
  const loss = () => x.matMul(w).tanh().square().mean()
  const optimizer = tf.train.adam(0.01)
  optimizer.minimize(loss, false, [w])
  expect(left(() => Array.from({ length: 50 }, () => optimizer.minimize(loss, false, [w])))).toEqual([0, 0])
  expect(
    left(() =>
      tf
        .grad((v) => v.square().sum())(x)
        .dispose(),
    ),
  ).toEqual([0, 0])
  expect(left(() => tf.gradcheck((v) => v.square(), x))).toEqual([0, 0])
})

test('a variable takes new values of its own shape only', () => {
  const w = tf.variable([1, 2], true, 'w')
  const before = w.add(0)
  w.assign([3, 4])
  expect([before.arraySync(), w.arraySync()]).toEqual([
    [1, 2],
    [3, 4],
  ])
  expect(() => w.assign([1])).toThrow('assign: float32 [1] does not fit float32 [2] of w')
  expect(left(() => w.assign(tf.tensor([5, 6])))).toEqual([1, 0])
})
