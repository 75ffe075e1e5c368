import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { grads, type Tensor, tensor } from '#lib/engine/index.ts'

/** A tensor as PyTorch wrote it down. */
export interface Numbers {
  shape: number[]
  data: number[]
  dtype: 'float32' | 'int32'
}

/** Forward values and gradients that PyTorch computed in float64, in tfjs's layouts. */
export interface Golden {
  op: string
  // biome-ignore lint/suspicious/noExplicitAny: each op has attributes of its own.
  attrs: Record<string, any>
  inputs: Numbers[]
  output: Numbers
  dy: Numbers
  /** null for an input that has none, such as positions. */
  grads: (Numbers | null)[]
}

/** How an op of the goldens is called. */
export type Run = (inputs: Tensor[], attrs: Golden['attrs']) => Tensor

/** What a file of goldens holds. */
export const readGoldens = <Contents = { cases: Golden[] }>(file: string): Contents =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))

/** Cases with titles that tell them apart. */
export const titled = (cases: readonly Golden[]): [title: string, golden: Golden][] =>
  cases.map((golden, i) => [`${golden.op} ${JSON.stringify(golden.attrs)} (${i})`, golden])

/** Holds value and gradients of an op against a golden: within 1e-12 in float64, 1e-5 in float32. */
export function checkGolden({ inputs, attrs, output, dy, grads: expected }: Golden, run: Run, dtype: Precision): void {
  const tolerance = dtype === 'float64' ? 1e-12 : 1e-5
  const as = (x: Numbers) => tensor(x.data, x.shape, x.dtype === 'int32' ? 'int32' : dtype)
  const given = inputs.map(as)
  const floats = expected.flatMap((g, i) => (g ? [i] : []))
  const f = (...xs: Tensor[]) =>
    run(
      given.map((x, i) => (floats.includes(i) ? xs[floats.indexOf(i)] : x)),
      attrs,
    )
  const xs = floats.map((i) => given[i])
  expect(gap(f(...xs), output)).toBeLessThan(tolerance)
  for (const [k, g] of grads(f)(xs, as(dy)).entries()) expect(gap(g, expected[floats[k]]!)).toBeLessThan(tolerance)
}
type Precision = 'float32' | 'float64'

/** The largest difference, measured against the larger of 1 and the largest expected number. */
export function gap(actual: Pick<Tensor, 'shape' | 'dataSync'>, expected: Numbers): number {
  expect(actual.shape).toEqual(expected.shape)
  const scale = Math.max(1, ...expected.data.map(Math.abs))
  return Math.max(...Array.from(actual.dataSync(), (v, i) => Math.abs(v - expected.data[i]) / scale))
}
