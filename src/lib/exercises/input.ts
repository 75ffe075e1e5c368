/** Data that a test hands to a student's function. It travels as text, so nothing of the judge's can be reached through it. */
export type Input =
  | null
  | undefined
  | boolean
  | number
  | string
  | Float32Array
  | Float64Array
  | Int32Array
  | TensorInput
  | CodeInput
  | readonly Input[]
  | { readonly [name: string]: Input }

/** A tensor of the engine that the submission runs on. */
export class TensorInput {
  readonly values: ArrayLike<number>
  readonly shape: readonly number[]
  readonly dtype: string
  constructor(values: ArrayLike<number>, shape: readonly number[], dtype: string) {
    this.values = values
    this.shape = shape
    this.dtype = dtype
  }
}

/** An expression, such as a function that the student's is to call. */
export class CodeInput {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A tensor as an input: `values` row by row, in `shape` (a vector when it is left out). */
export const tensor = (values: ArrayLike<number>, shape: readonly number[] = [values.length], dtype = 'float32') =>
  new TensorInput(values, shape, dtype)

/** A function as an input, by its text: `code('(x) => x * x')`. */
export const code = (text: string) => new CodeInput(text)
