import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkGradient, elementAt, expectNear, numbersIn, placesOf } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'

/** Sizes of the letters that equations are made of. */
const sizes: Record<string, number> = { i: 2, j: 3, k: 1, l: 2 }
const letters = Object.keys(sizes)

const equations = fc
  .record({
    inputs: fc.array(fc.array(fc.constantFrom(...letters), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    order: fc.shuffledSubarray(letters),
  })
  .map(({ inputs, order }) => ({
    inputs: inputs.map((labels) => labels.join('')),
    output: order.filter((letter) => inputs.flat().includes(letter)).join(''),
  }))

test('an equation is the sum of products over all places that its letters can take', () => {
  fc.assert(
    fc.property(equations, ({ inputs, output }) => {
      const equation = `${inputs.join(',')}->${output}`
      const xs = inputs.map((labels, i) =>
        numbersIn(
          [...labels].map((l) => sizes[l]),
          i + 1,
        ),
      )
      const used = letters.filter((letter) => inputs.join('').includes(letter))
      const dims = [...output].map((l) => sizes[l])
      const sums = new Map(placesOf(dims).map((place) => [place.join(), 0]))
      for (const place of placesOf(used.map((l) => sizes[l]))) {
        const at = (labels: string) => [...labels].map((l) => place[used.indexOf(l)])
        const key = at(output).join()
        sums.set(key, sums.get(key)! + xs.reduce((product, x, i) => product * elementAt(x, at(inputs[i])), 1))
      }
      expectNear(tf.einsum(equation, ...xs), dims, [...sums.values()])
      checkGradient((...ys) => tf.einsum(equation, ...ys), xs)
    }),
    { numRuns: 150 },
  )
})

test('products of matrices go through matMul, whatever their letters', () => {
  const [a, b] = [numbersIn([2, 3, 4], 1), numbersIn([2, 4, 5], 2)]
  const names = tf.trace(() => tf.einsum('bij,bjk->bik', a, b)).entries.map(({ op }) => op.name)
  expect(names).toContain('matMul')
  expect(names).not.toContain('sum')
})

test.each<[string, number[][], RegExp]>([
  [
    'ij,jk',
    [
      [2, 3],
      [3, 2],
    ],
    /einsum: needs exactly one arrow/,
  ],
  [
    'ij,jk->ik',
    [
      [2, 3],
      [2, 2],
    ],
    /einsum: j has size 3 and, along axis 0 of input 1, 2/,
  ],
  [
    'ij->ij',
    [
      [2, 3],
      [3, 2],
    ],
    /einsum: the equation has 1 inputs, 2 were given/,
  ],
  ['ij->ijk', [[2, 3]], /einsum: no input has the k of the output/],
  ['ijk->i', [[2, 3]], /einsum: "ijk" does not name the axes of input 0, \[2,3\]/],
  ['ij->ii', [[2, 3]], /einsum: the output names an axis twice/],
  ['i1->i', [[2, 3]], /einsum: axes are letters/],
])('%s does not fit %j', (equation, shapes, message) => {
  expect(() => tf.einsum(equation, ...shapes.map((dims) => tf.ones(dims)))).toThrow(message)
})
