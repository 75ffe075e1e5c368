import type { Values } from '../tensor/dtype.ts'

/** Writes an op of the first `length` elements of `x` into `to`. */
export type MapLoop = (to: Values, x: Values, length: number) => void

/** Writes an op of the elements `a[i]`, `a[i + di]`, ... and `b[j]`, `b[j + dj]`, ... into `to`, from `at` until `end`. */
export type ZipLoop = (
  to: Values,
  at: number,
  end: number,
  a: Values,
  i: number,
  di: number,
  b: Values,
  j: number,
  dj: number,
) => void

/** 0, and a number beside it. */
const choice = new Float64Array(2)

/**
 * The ops that training spends its time in, each written out as a loop of its own. A loop that all ops share calls a
 * function for each element, which the compiler cannot look into: 10 to 20 times slower. What they compute is the
 * `value` of the op's record, and the tests hold them against it.
 */
export const mapLoops: Record<string, MapLoop> = {
  neg: (to, x, length) => {
    for (let k = 0; k < length; k++) to[k] = -x[k]
  },
  square: (to, x, length) => {
    for (let k = 0; k < length; k++) to[k] = x[k] * x[k]
  },
  sqrt: (to, x, length) => {
    for (let k = 0; k < length; k++) to[k] = Math.sqrt(x[k])
  },
  exp: (to, x, length) => {
    for (let k = 0; k < length; k++) to[k] = Math.exp(x[k])
  },
  log: (to, x, length) => {
    for (let k = 0; k < length; k++) to[k] = Math.log(x[k])
  },
  // Looks up 0 or v: a branch, which Math.max is too, waits for each sign that the processor did not guess.
  relu: (to, x, length) => {
    for (let k = 0; k < length; k++) {
      const v = x[k]
      choice[1] = v
      to[k] = choice[+!(v <= 0)]
    }
  },
  sigmoid: (to, x, length) => {
    for (let k = 0; k < length; k++) to[k] = 1 / (1 + Math.exp(-x[k]))
  },
  tanh: (to, x, length) => {
    for (let k = 0; k < length; k++) to[k] = Math.tanh(x[k])
  },
}

/** As {@link mapLoops}, for ops on two tensors. */
export const zipLoops: Record<string, ZipLoop> = {
  add: (to, at, end, a, i, di, b, j, dj) => {
    for (let k = at; k < end; k++, i += di, j += dj) to[k] = a[i] + b[j]
  },
  sub: (to, at, end, a, i, di, b, j, dj) => {
    for (let k = at; k < end; k++, i += di, j += dj) to[k] = a[i] - b[j]
  },
  mul: (to, at, end, a, i, di, b, j, dj) => {
    for (let k = at; k < end; k++, i += di, j += dj) to[k] = a[i] * b[j]
  },
  div: (to, at, end, a, i, di, b, j, dj) => {
    for (let k = at; k < end; k++, i += di, j += dj) to[k] = a[i] / b[j]
  },
}
