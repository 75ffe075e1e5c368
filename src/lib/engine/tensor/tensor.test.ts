// biome-ignore-all lint/suspicious/noExplicitAny: ops are called by name here.
import { describe, expect, test } from 'vitest'
import * as tf from '../index.ts'

describe('creation', () => {
  test('nested arrays give shape and values', () => {
    const x = tf.tensor([
      [1, 2, 3],
      [4, 5, 6],
    ])
    expect([x.shape, x.dtype, x.size, x.rank, x.strides]).toEqual([[2, 3], 'float32', 6, 2, [3, 1]])
    expect(x.arraySync()).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
  })

  test.each([
    [[1, 2], undefined, 'float32'],
    [[true, false], undefined, 'bool'],
    [new Int32Array([1, 2]), undefined, 'int32'],
    [new Float64Array([1, 2]), undefined, 'float64'],
    [[new Int32Array([1, 2]), [3, 4]], undefined, 'int32'],
    [[1.9, -1.9], 'int32', 'int32'],
  ] as const)('the type of %s asked as %s is %s', (values, asked, dtype) => {
    expect(tf.tensor(values, undefined, asked).dtype).toBe(dtype)
  })

  test('truths are 0 or 1, whatever they are made of', () => {
    expect(tf.tensor([3, -2, 0, Number.NaN, 0.4], undefined, 'bool').arraySync()).toEqual([1, 1, 0, 1, 1])
    expect(tf.fill([2], 7, 'bool').arraySync()).toEqual([1, 1])
    expect(tf.fill([2], true).dtype).toBe('bool')
  })

  test('nested arrays have the shape asked for, but for the innermost, which may hold several axes', () => {
    expect(tf.tensor([[1, 2, 3, 4]], [1, 2, 2]).shape).toEqual([1, 2, 2])
    expect(() =>
      tf.tensor(
        [
          [1, 2],
          [3, 4],
        ],
        [4],
      ),
    ).toThrow('tensor: arrays nested as [2,2] do not have shape [4]')
  })

  test('eye makes a matrix for each place of a batch', () => {
    expect(tf.eye(2, 1, [3]).arraySync()).toEqual([
      [[1], [0]],
      [[1], [0]],
      [[1], [0]],
    ])
  })

  test('bytes are those of the values', async () => {
    expect(Array.from(await tf.tensor([1, 258], undefined, 'int32').bytes())).toEqual([1, 0, 0, 0, 2, 1, 0, 0])
  })

  test('range and linspace', () => {
    expect(tf.range(0, 5, 2).arraySync()).toEqual([0, 2, 4])
    expect(tf.range(3, 0).arraySync()).toEqual([3, 2, 1])
    expect(tf.linspace(0, 1, 5).arraySync()).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(tf.linspace(2, 9, 1).arraySync()).toEqual([2])
    expect(tf.eye(2, 3).arraySync()).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ])
  })

  test('dataSync gives a copy', () => {
    const x = tf.tensor([1, 2])
    x.dataSync()[0] = 9
    expect(x.arraySync()).toEqual([1, 2])
  })

  test('data and array promise the same', async () => {
    const x = tf.tensor([[1], [2]])
    expect(Array.from(await x.data())).toEqual([1, 2])
    expect(await x.array()).toEqual([[1], [2]])
  })
})

describe('types', () => {
  const types = {
    bool: tf.tensor([true]),
    int32: tf.scalar(1, 'int32'),
    float32: tf.scalar(1),
    float64: tf.scalar(1, 'float64'),
  }

  test.each([
    ['bool', 'int32', 'int32'],
    ['int32', 'float32', 'float32'],
    ['float32', 'float64', 'float64'],
    ['int32', 'float64', 'float64'],
  ] as const)('%s and %s make %s', (a, b, result) => {
    expect(types[a].add(types[b]).dtype).toBe(result)
    expect(types[b].mul(types[a]).dtype).toBe(result)
  })

  test('a bare number has as many digits as the tensor beside it', () => {
    expect(tf.scalar(1, 'float64').mul(0.1).dataSync()[0]).toBe(0.1)
    expect(tf.scalar(1).mul(0.1).dataSync()[0]).toBe(Math.fround(0.1))
  })

  test('sums are carried in doubles', () => {
    expect(tf.fill([1_000_000], 0.1).sum().dataSync()[0]).toBeCloseTo(100_000, 1)
  })

  test('whole numbers stay whole where tfjs keeps them so', () => {
    const x = tf.tensor([7, -2], undefined, 'int32')
    expect(x.div(tf.scalar(2, 'int32')).arraySync()).toEqual([3, -1])
    expect(tf.scalar(-7, 'int32').div(tf.scalar(2, 'int32')).arraySync()).toBe(-4)
    expect([x.sum().dtype, x.mean().dtype, x.abs().dtype, x.exp().dtype]).toEqual([
      'int32',
      'float32',
      'int32',
      'float32',
    ])
  })
})

describe('text', () => {
  test('columns line up, and float32 reads as it was written', () => {
    expect(
      String(
        tf.tensor([
          [0.1, -20],
          [300, 4],
        ]),
      ),
    ).toBe('Tensor float32 [2, 2]\n[[0.1, -20],\n [300,   4]]')
    expect(String(tf.scalar(0.1))).toBe('Tensor float32 []\n0.1')
    expect(String(tf.tensor([true, false]))).toBe('Tensor bool [2]\n[true, false]')
  })

  test('long axes are cut short', () => {
    expect(String(tf.range(0, 100))).toBe('Tensor float32 [100]\n[0, 1, 2, ..., 97, 98, 99]')
    expect(String(tf.zeros([100, 100])).split('\n').length).toBe(8)
  })

  test('an empty tensor has a text too', () => {
    expect(String(tf.zeros([0, 3]))).toBe('Tensor float32 [0, 3]\n[]')
  })
})

describe('errors', () => {
  const x = tf.tensor([
    [1, 2, 3],
    [4, 5, 6],
  ])
  test.each<[string, () => unknown]>([
    ['matMul: inner sizes differ, [2,3] x [2,3]', () => x.matMul(x)],
    ['add: shapes do not broadcast, [2,3] and [2]', () => x.add([1, 2])],
    ['sum: there is no axis 2 in rank 2', () => x.sum(2)],
    ['reshape: 6 elements do not fill [4,-1], from [2,3]', () => x.reshape([4, -1])],
    ['tensor: 3 values do not fill shape [2,2]', () => tf.tensor([1, 2, 3], [2, 2])],
    ['tensor: rows differ in length, 1 and 2', () => tf.tensor([[1, 2], [3]])],
    ['tensor2d: expects 2 axes, got shape [2]', () => tf.tensor2d([1, 2])],
    ['mul: expects a tensor or numbers, got undefined', () => x.mul(undefined as never)],
    ['concat: sizes may differ only along axis 0, [2,3] and [1,2]', () => x.concat([[[1, 2]]])],
    ['gather: there is no 5 along axis 0 of [2,3]', () => x.gather([5])],
    ['gather: positions must be int32, not float32', () => x.gather(tf.tensor([0]))],
    ['gather: the first 2 axes must be the same, [2,3] and [1,2]', () => x.gather([[0, 1]], 1, 2)],
    ['all: x must be bool, not float32', () => x.all()],
    ['sqrt: takes floats, not int32; cast to float32 first', () => x.toInt().sqrt()],
    ['clipByValue: needs a lower bound and an upper one, got 2 and 1', () => x.clipByValue(2, 1)],
    ['stack: types differ, float32 and int32', () => tf.stack([x, x.toInt()])],
    ['split: [1,1] does not add up to 3', () => x.split([1, 1], 1)],
    ['zeros: sizes must be whole numbers, [1.5]', () => tf.zeros([1.5])],
    ['tensor: there is no type half, only bool, int32, float32, float64', () => tf.tensor([1], [1], 'half' as never)],
    ['tensor: this is not a number, a', () => tf.tensor(['a' as never])],
    ['slice: [2,3] from [1,0] on reaches outside of [2,3]', () => x.slice([1, 0], [2, 3])],
  ])('%s', (message, f) => {
    expect(f).toThrow(message)
  })

  test('an error carries its shapes and its axis', () => {
    try {
      x.matMul(x)
    } catch (error) {
      expect(error).toMatchObject({
        name: 'EngineError',
        op: 'matMul',
        shapes: [
          [2, 3],
          [2, 3],
        ],
      })
    }
    try {
      x.sum(5)
    } catch (error) {
      expect(error).toMatchObject({ op: 'sum', axis: 5 })
    }
    expect.assertions(2)
  })
})

test('every op is also a method', () => {
  for (const name of Object.keys(tf.ops)) expect((tf.Tensor.prototype as any)[name], name).toBeTypeOf('function')
  expect(tf.tensor([1, 2]).where([true, false], [8, 9]).arraySync()).toEqual([1, 9])
  expect(
    tf
      .tensor([1])
      .concat([[2], [3]])
      .arraySync(),
  ).toEqual([1, 2, 3])
  expect(tf.tensor([1]).concat([2, 3]).arraySync()).toEqual([1, 2, 3])
})
