import { beforeEach, describe, expect, test } from 'vitest'
import * as tf from '../index.ts'
import { blank } from './tensor.ts'

/** Arrays of every size are used again: small ones in JavaScript's own memory, pieces of a slab, and large ones. */
const sizes = [10, 100, 1000]
let n = sizes[0]
const ramp = () => tf.linspace(-1, 1, n, 'float64')

/** Makes and drops many tensors of the same size, so that whatever was put on the shelf is written over. */
function scribble(): void {
  tf.tidy(() => {
    for (let i = 0; i < 50; i++) tf.fill([n], 9, 'float64').mul(9)
  })
}

/** The sum of all elements, after others have had their chance to write over them. */
function sumAfter(x: tf.Tensor): number {
  scribble()
  return x.sum().dataSync()[0]
}

describe.each(sizes)('of %i numbers', (size) => {
  beforeEach(() => {
    n = size
  })

  test('an array that was used comes back as zeros', () => {
    const first = blank([n], 'float32')
    const { values } = first
    values.fill(3)
    first.dispose()
    const second = blank([n], 'float32')
    expect(second.values).toBe(values)
    expect(new Set(second.values)).toEqual(new Set([0]))
  })

  test('values that several tensors shared are used again when the last of them goes', () => {
    const x = ramp().square()
    const { values } = x
    const y = x.reshape([10, n / 10])
    const z = y.clone()
    for (const one of [x, z]) one.dispose()
    expect(blank([n], 'float64').values).not.toBe(values)
    y.dispose()
    expect(blank([n], 'float64').values).toBe(values)
  })

  test('values that somebody still uses are not written over', () => {
    const total = ramp().square().sum().dataSync()[0]
    const holders: ((x: tf.Tensor) => tf.Tensor)[] = [
      (x) => x.clone(),
      (x) => x.reshape([10, n / 10]),
      (x) => tf.variable(x),
      (x) => {
        const w = tf.variable(tf.zeros([n], 'float64'))
        w.assign(x)
        return w
      },
      (x) => tf.trace(() => x.clone()).entries[0].inputs[0],
      (x) => {
        x.reshape([10, n / 10]).dispose()
        return x.view([n])
      },
    ]
    for (const hold of holders) {
      const x = ramp().square()
      const held = hold(x)
      x.dispose()
      expect(sumAfter(held)).toBe(total)
    }
    const copy = tf.tidy(() => ramp().square().dataSync())
    scribble()
    expect(Array.from(copy).reduce((a, b) => a + b)).toBeCloseTo(total, 9)
  })

  test('what a tape holds stays until it has been read, even when it is disposed early', () => {
    const f = (x: tf.Tensor) =>
      tf.tidy(() => {
        const y = x.square()
        const z = y.mul(x).exp()
        y.dispose()
        scribble()
        return z.mul(x)
      })
    const plain = (x: tf.Tensor) => x.square().mul(x).exp().mul(x)
    for (const order of [1, 2]) {
      const [g, expected] = [f, plain].map((h) => {
        let derivative: (x: tf.Tensor) => tf.Tensor = h
        for (let i = 0; i < order; i++) derivative = tf.grad(derivative)
        return derivative(ramp())
      })
      scribble()
      expect(g.dataSync()).toEqual(expected.dataSync())
    }
  })

  test('a gradient inside of a gradient leaves the outer tape alone', () => {
    const custom = tf.customGrad((x: tf.Tensor, save: (xs: tf.Tensor[]) => void) => {
      save([x.exp()])
      const inner = tf.grad((v) => v.square().exp())(x)
      scribble()
      return {
        value: x.exp().add(inner).sub(inner),
        gradFunc: (dy: tf.Tensor, [saved]: tf.Tensor[]) => {
          tf.grad((v) => v.square().exp())(saved).dispose()
          scribble()
          return dy.mul(saved)
        },
      }
    })
    const f = (x: tf.Tensor) => custom(x.mul(2)).mul(x.square())
    const g = (x: tf.Tensor) => x.mul(2).exp().mul(x.square())
    const [a, b] = [f, g].map((h) => tf.grad(h)(ramp()).dataSync())
    expect(Math.max(...a.map((v, i) => Math.abs(v - b[i])))).toBeLessThan(1e-12)
  })

  test('a variable that is trained moves between two arrays', () => {
    const w = tf.variable(ramp())
    const optimizer = tf.train.sgd(0.1)
    const seen = Array.from({ length: 6 }, () => {
      optimizer.minimize(() => w.square().sum(), false, [w])
      return w.values
    })
    expect(new Set(seen.slice(1)).size).toBe(2)
  })

  test('values that a variable had stay with whoever got them', () => {
    let given: tf.Tensor | undefined
    const custom = tf.customGrad((x: tf.Tensor) => {
      given = x
      return { value: x.sum(), gradFunc: (dy: tf.Tensor) => dy.mul(x) }
    })
    const holders: ((w: tf.Variable) => tf.Tensor)[] = [
      (w) => w.clone(),
      (w) => w.reshape([10, n / 10]),
      (w) => tf.trace(() => w.square().sum()).entries[0].inputs[0],
      (w) => {
        tf.grad((x) => {
          given = x
          return x.square().sum()
        })(w)
        return given!
      },
      (w) => {
        custom(w)
        return given!
      },
    ]
    for (const hold of holders) {
      const w = tf.variable(ramp().add(0.5))
      const optimizer = tf.train.sgd(0.1)
      const step = () => void optimizer.minimize(() => w.square().sum(), false, [w])
      step()
      const held = hold(w)
      const before = held.dataSync()
      for (let i = 0; i < 4; i++) step()
      scribble()
      expect(held.dataSync()).toEqual(before)
    }
  })

  test('a step inside of a gradient leaves the values that its tape holds', () => {
    const w = tf.variable(ramp().add(0.5))
    const optimizer = tf.train.sgd(0.1)
    const step = () => optimizer.minimize(() => w.square().sum(), false, [w])
    step()
    const start = w.add(0).dataSync()
    step()
    step()
    for (let i = 0; i < start.length; i++) start[i] *= 0.8 * 0.8
    const gradient = tf.grad((x) => {
      const y = x.mul(w)
      for (let i = 0; i < 3; i++) step()
      scribble()
      return y.sum()
    })(ramp())
    for (const [i, v] of gradient.dataSync().entries()) expect(v).toBeCloseTo(start[i], 12)
  })
})
