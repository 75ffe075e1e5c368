import type { Answer } from '../answer.ts'
import { Failed } from '../failure.ts'
import { type Input, TensorInput } from '../input.ts'
import type { Called } from '../student.ts'

export type Numbers = Extract<Answer, { type: 'numbers' }>

/** What a test expects, written as a number, nested lists, a typed array or a tensor, in the form of an answer. */
export type Expected = number | boolean | Float32Array | Float64Array | Int32Array | TensorInput | NestedNumbers
export type NestedNumbers = readonly (number | NestedNumbers)[]

/** The numbers of an answer. Throws {@link Failed} when it holds none. */
export function numbersOf({ call, answer }: Called): Numbers {
  if (answer.type === 'numbers') return answer
  throw new Failed({ type: 'kind', call, got: answer })
}

/** What is expected, as numbers with a shape. Throws a TypeError for lists of uneven lengths: that is the author's mistake. */
export function asNumbers(expected: Expected): Numbers {
  if (typeof expected === 'boolean') return { type: 'numbers', shape: [], dtype: 'bool', data: [Number(expected)] }
  if (typeof expected === 'number') return { type: 'numbers', shape: [], dtype: 'number', data: [expected] }
  if (expected instanceof TensorInput) {
    return { type: 'numbers', shape: expected.shape, dtype: expected.dtype, data: expected.values }
  }
  if (ArrayBuffer.isView(expected)) {
    return { type: 'numbers', shape: [expected.length], dtype: 'number', data: expected }
  }
  const shape = shapeOf(expected)
  const data = expected.flat(shape.length as 1) as number[]
  if (
    data.length !== shape.reduce((size, length) => size * length, 1) ||
    data.some((value) => typeof value !== 'number')
  )
    throw new TypeError(`expected: lists of uneven lengths, ${JSON.stringify(expected)}`)
  return { type: 'numbers', shape, dtype: 'number', data }
}

function shapeOf(value: Input): number[] {
  return Array.isArray(value) ? [value.length, ...(value.length > 0 ? shapeOf(value[0]) : [])] : []
}
