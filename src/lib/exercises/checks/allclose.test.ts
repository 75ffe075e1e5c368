import { expect, test } from 'vitest'
import type { Answer } from '../answer.ts'
import { Failed, type Failure } from '../failure.ts'
import { tensor } from '../input.ts'
import { checkAllclose } from './allclose.ts'
import type { Expected } from './numbers-of.ts'

const numbers = (data: number[], shape = [data.length]): Answer => ({ type: 'numbers', shape, dtype: 'number', data })

function failureOf(answer: Answer, expected: Expected): Failure | null {
  try {
    checkAllclose({ call: 'f()', answer }, expected)
    return null
  } catch (error) {
    if (error instanceof Failed) return error.failure
    throw error
  }
}

test('numbers within the tolerance pass, by the size of what is expected', () => {
  expect(failureOf(numbers([1e6 + 5, 1e-8]), [1e6, 0])).toBeNull()
  expect(failureOf(numbers([1e6 + 15, 0]), [1e6, 0])).toMatchObject({ type: 'differs', at: [0] })
})

test('the worst element is named by its index in every axis', () => {
  const got = numbers([1, 2, 3, 4.1, 5, 60], [2, 3])
  expect(failureOf(got, tensor([1, 2, 3, 4, 5, 6], [2, 3]))).toMatchObject({
    type: 'differs',
    at: [1, 2],
    distance: 54,
  })
})

test('a shape that differs is told before any number', () => {
  expect(failureOf(numbers([1, 2]), [[1, 2]])).toMatchObject({ type: 'shape', expected: [1, 2] })
  expect(failureOf(numbers([1], [1]), 1)).toMatchObject({ type: 'shape', expected: [] })
})

test.each([Number.NaN, Infinity, -Infinity])('%s passes for no number, and only for itself', (value) => {
  expect(failureOf(numbers([value]), [1])).toMatchObject({ type: 'differs' })
  expect(failureOf(numbers([value]), [value])).toBeNull()
  expect(failureOf(numbers([1]), [value])).toMatchObject({ type: 'differs' })
})

test.each<Answer>([{ type: 'nothing' }, { type: 'text', text: '1' }, { type: 'other', text: '{}' }])(
  'what is no number fails as such: $type',
  (answer) => {
    expect(failureOf(answer, 1)).toMatchObject({ type: 'kind' })
  },
)

test('an expectation with rows of uneven lengths is the mistake of the author', () => {
  expect(() => checkAllclose({ call: 'f()', answer: numbers([1]) }, [[1, 2], [3]])).toThrow(/uneven/)
})
