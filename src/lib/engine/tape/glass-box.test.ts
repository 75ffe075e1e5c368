import { describe, expect, test } from 'vitest'
import * as tf from '../index.ts'
import { formulasOf } from './formulas.ts'

describe('a trace', () => {
  test('counts multiply-adds as the op says, and measures time', () => {
    const [a, b] = [tf.ones([3, 4]), tf.ones([5, 4])]
    const { entries } = tf.trace(() => a.matMul(b, false, true).add(1).reshape([-1]).sum())
    expect(entries.map(({ op, multiplyAdds }) => [op.name, multiplyAdds])).toEqual([
      ['matMul', 60],
      ['add', 15],
      ['reshape', 0],
      ['sum', 15],
    ])
    for (const { milliseconds } of entries) expect(milliseconds).toBeGreaterThanOrEqual(0)
  })

  test('counts those of a convolution by its windows', () => {
    const [x, filter] = [tf.ones([1, 4, 4, 2]), tf.ones([3, 3, 2, 5])]
    const [there, back] = tf.walk(tf.trace(() => tf.conv2d(x, filter, 1, 'valid')))
    const products = 2 * 2 * 5 * 3 * 3 * 2
    expect([there.multiplyAdds, back.multiplyAdds]).toEqual([products, 2 * products])
  })

  test('is the only one that measures', () => {
    const before = globalThis.performance.now
    let asked = 0
    globalThis.performance.now = () => 5 * ++asked
    try {
      tf.grad((x) => x.square().sum())([1, 2])
      expect(asked).toBe(0)
      const { entries } = tf.trace(() => tf.square([1, 2]))
      expect(asked).toBe(2)
      expect(entries[0].milliseconds).toBe(5)
    } finally {
      globalThis.performance.now = before
    }
  })
})

describe('a walk', () => {
  const x = tf.tensor([1, 2], undefined, 'float64')
  const steps = tf.walk(tf.trace(() => x.square().mul(x).sum()))

  test('goes forward and then back, one rule at a time', () => {
    expect(steps.map(({ pass, position, entry }) => [pass, position, entry.op.name])).toEqual([
      ['forward', 0, 'square'],
      ['forward', 1, 'mul'],
      ['forward', 2, 'sum'],
      ['backward', 2, 'sum'],
      ['backward', 1, 'mul'],
      ['backward', 0, 'square'],
    ])
  })

  test('shows value, gradient and formula of every step', () => {
    expect(steps.map(({ value }) => value.arraySync())).toEqual([[1, 4], [1, 8], 9, 9, [1, 8], [1, 4]])
    const last = steps.at(-1) as tf.RuleStep
    expect([last.grad.arraySync(), last.inputGrads[0]?.arraySync()]).toEqual([
      [1, 2],
      [2, 8],
    ])
    expect(steps[0].formula).toBe('y = x^2')
    expect(last.formula).toContain(String.raw`\bar x`)
  })

  test('shows the ops that each rule is made of, and adds up their counts', () => {
    const mul = steps[4] as tf.RuleStep
    expect(mul.rule.map(({ op }) => op.name).filter((name) => name === 'mul')).toEqual(['mul', 'mul'])
    expect(mul.multiplyAdds).toBe(mul.rule.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0))
    expect(mul.multiplyAdds).toBeGreaterThanOrEqual(4)
  })

  test('of a product back takes twice the multiply-adds of forward', () => {
    const [a, b] = [tf.ones([7, 5]), tf.ones([5, 3])]
    const [there, back] = tf.walk(tf.trace(() => a.matMul(b)))
    expect([there.multiplyAdds, back.multiplyAdds]).toEqual([105, 210])
  })

  test('leaves nothing behind in memory', () => {
    const before = tf.memory()
    const tape = tf.tidy(() => {
      const traced = tf.trace(() => x.square().sum())
      return { traced }
    }).traced
    const mine = tf.memory().numTensors
    tf.walk(tape)
    expect(tf.memory().numTensors).toBe(mine)
    expect(mine - before.numTensors).toBeLessThanOrEqual(2)
  })

  test('weighs the outputs by dy', () => {
    const [, back] = tf.walk(
      tf.trace(() => x.square()),
      tf.tensor([10, 100], undefined, 'float64'),
    )
    expect((back as tf.RuleStep).inputGrads[0]?.arraySync()).toEqual([20, 400])
  })
})

describe('a graph', () => {
  const x = tf.tensor([0, 2])
  const tape = tf.trace(() => x.log().add(x.exp()).sum())
  const graph = tf.graph(tape)

  test('is JSON, NaN and Infinity by their names', () => {
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
    expect(graph.tensors.map(({ values }) => values[0])).toEqual([0, '-Infinity', 1, '-Infinity', '-Infinity'])
  })

  test('joins tensors by entries', () => {
    expect(graph.entries.map(({ op, inputs, output }) => [op, inputs.length, output])).toEqual([
      ['log', 1, graph.tensors[1].id],
      ['exp', 1, graph.tensors[2].id],
      ['add', 2, graph.tensors[3].id],
      ['sum', 1, graph.output],
    ])
    expect(graph.tensors.map(({ madeBy }) => madeBy)).toEqual([null, 0, 1, 2, 3])
  })

  test('holds all that arrives at a tensor that is used twice', () => {
    const grad = graph.tensors[0].grad!
    expect(grad[0]).toBe('Infinity')
    expect(grad[1]).toBeCloseTo(0.5 + Math.exp(2), 5)
  })

  test('calls tensors as the reader does, and says what each rule sends to each input', () => {
    const w = tf.scalar(3)
    const { tensors, entries } = tf.graph(
      tf.trace(() => w.mul(5).mul(w).floor()),
      { names: { w } },
    )
    expect(tensors.map(({ name }) => name)).toEqual(['w', '', '', '', ''])
    expect(entries.map(({ sends }) => sends)).toEqual([[[0], [0]], [[0], [0]], [[0]]])
    const smooth = tf.graph(tf.trace(() => w.mul(5).mul(w)))
    expect(smooth.entries.map(({ sends }) => sends)).toEqual([
      [[15], [9]],
      [[3], [15]],
    ])
    expect(smooth.tensors[0].grad).toEqual([30])
  })

  test('gives as many elements as asked for, and the size of all', () => {
    const { tensors } = tf.graph(
      tf.trace(() => tf.zeros([1000]).add(1)),
      { limit: 3 },
    )
    expect(tensors.map(({ size, values }) => [size, values.length])).toEqual([
      [1000, 3],
      [1, 1],
      [1000, 3],
    ])
  })

  test('of every example of every op is JSON', () => {
    for (const op of Object.values(tf.ops) as (tf.Op | tf.Composed)[])
      for (const args of op.examples) {
        const traced = tf.trace(() => {
          const result = op(...args)
          return result instanceof tf.Tensor ? result : (Object.values(result)[0] as tf.Tensor)
        })
        const plain = tf.graph(traced)
        expect(JSON.parse(JSON.stringify(plain)), op.name).toEqual(plain)
      }
  })
})

describe('firstBad', () => {
  test('finds the op that made the first NaN, and of what', () => {
    const x = tf.tensor([1, -1])
    const bad = tf.firstBad(tf.trace(() => x.mul(2).log().sum()))
    expect(bad).toMatchObject({ pass: 'forward', position: 1, index: 1, value: Number.NaN, given: [[-2]] })
    expect(bad?.message).toBe('log made NaN at [1] of -2')
  })

  test('finds it in a row that was stretched', () => {
    const bad = tf.firstBad(tf.trace(() => tf.div(tf.ones([2, 3]), [2, 1, 0])))
    expect(bad?.message).toBe('div made Infinity at [0,2] of 1 and 0')
  })

  test('shows all elements where none belongs to the place', () => {
    const bad = tf.firstBad(tf.trace(() => tf.sum([3e38, 3e38])))
    expect(bad?.message).toBe('sum made Infinity at [] of [3e+38, 3e+38]')
  })

  test('finds a gradient that is bad where all values are finite', () => {
    const x = tf.tensor([4, 0])
    const tape = tf.trace(() => x.sqrt().mul(3).sum())
    const bad = tf.firstBad(tape)
    expect(bad).toMatchObject({ pass: 'backward', position: 0, index: 1, value: Number.POSITIVE_INFINITY })
    expect(bad?.given).toEqual([[0], [3]])
    expect(bad?.rule?.entry.op.name).toBe('div')
    expect(bad?.message).toMatch(/^the rule of sqrt gave input 0 the gradient Infinity at \[1\]: div made Infinity/)
    expect(tf.firstBad(tape, null)).toBe(null)
  })

  test('finds log(0) in its own rule when a mask hides its value', () => {
    const x = tf.tensor([0, 1])
    const masked = tf.trace(() => tf.where(x.greater(0), x.log(), 0).sum())
    expect(tf.firstBad(masked)?.message).toBe('log made -Infinity at [0] of 0')
    const rewritten = tf.customGrad((v: tf.Tensor) => ({ value: v.mul(0), gradFunc: (dy) => dy.div(v) }))
    const bad = tf.firstBad(tf.trace(() => rewritten(x).sum()))
    expect(bad).toMatchObject({ pass: 'backward', position: 0, index: 0 })
    expect(bad?.rule?.message).toBe('div made Infinity at [0] of 1 and 0')
  })

  test('says when it was given, and when there is none', () => {
    const given = tf.firstBad(tf.trace(() => tf.tensor([1 / 0]).exp()))
    expect(given).toMatchObject({ position: -1, message: 'input 0 of exp came with Infinity at [0]' })
    const dy = tf.tensor([Number.NaN])
    expect(
      tf.firstBad(
        tf.trace(() => tf.tensor([1]).exp()),
        dy,
      ),
    ).toMatchObject({
      pass: 'backward',
      position: -1,
      message: 'the gradient of exp came as NaN at [0]',
    })
    expect(tf.firstBad(tf.trace(() => tf.tensor([1]).exp()))).toBe(null)
  })
})

describe('gradcheck', () => {
  const wrong = tf.customGrad((x: tf.Tensor) => ({ value: x.square(), gradFunc: (dy) => dy.mul(x).mul([2, 3]) }))

  test('finds a wrong gradient, and where it is', () => {
    const check = tf.gradcheck((x) => wrong(x), [1, 2])
    expect(check.ok).toBe(false)
    expect(check.worst).toMatchObject({ input: 0, index: 1, place: [1], value: 2, gradient: 6 })
    expect(check.elements[0].slope).toBeCloseTo(2, 6)
  })

  test('prints a line for each element', () => {
    const lines = tf
      .gradcheck((x) => wrong(x), [1, 2])
      .toString()
      .split('\n')
    expect(lines[0]).toBe('gradcheck: 1 of 2 elements agree within 0.000001')
    expect(lines[1]).toMatch(/input +place +value +gradient +slope +error/)
    expect(lines[3]).toMatch(/0 +\[1\] +2 +6 +(4|3\.99999\d*|4\.00000\d*) +3\.3e-1 +wrong worst/)
    expect(lines).toHaveLength(4)
  })

  test('shows the worst of many', () => {
    const { worst, ...check } = tf.gradcheck((x) => x.pow(3).sum(), tf.linspace(-1, 1, 60))
    expect(worst?.error).toBeLessThan(1e-9)
    expect(check.ok).toBe(true)
    const printed = tf.gradcheck((x) => x.pow(3).sum(), tf.linspace(-1, 1, 60)).toString()
    expect(printed.split('\n')).toHaveLength(22)
    expect(printed.split('\n')[2]).toMatch(/worst$/)
  })

  test('takes several inputs, and leaves whole numbers as they are', () => {
    const [x, indices] = [tf.tensor([1, 2, 3]), tf.tensor([2, 0, 2], undefined, 'int32')]
    const { ok, elements } = tf.gradcheck((v, k) => v.square().gather(k), [x, indices])
    expect(ok).toBe(true)
    expect(elements.map(({ gradient }) => Math.round(gradient))).toEqual([2, 0, 12])
    expect(() => tf.gradcheck((k) => k, indices)).toThrow('gradcheck: needs an input of floats')
  })

  test('is not satisfied by NaN', () => {
    const { ok, worst } = tf.gradcheck((x) => x.log(), [-1, 2])
    expect([ok, worst?.index]).toEqual([false, 0])
  })
})

test('formulas come apart into what is computed and what each input receives', () => {
  expect(formulasOf(tf.matMul)).toEqual({
    forward: ['Y = AB'],
    backward: [String.raw`\bar A = \bar Y B^\top`, String.raw`\bar B = A^\top \bar Y`],
  })
  expect(formulasOf({ formula: '' })).toEqual({ forward: [], backward: [] })
})
