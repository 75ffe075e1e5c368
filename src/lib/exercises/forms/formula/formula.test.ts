import { expect, test } from 'vitest'
import { codeOf } from './code.ts'
import { parseFormula } from './parse.ts'
import { texOf } from './tex.ts'

const names = ['a', 'z', 'eta']
const value = (typed: string, a = 0.5, z = 2, eta = 0.1): number =>
  new Function('a', 'z', 'eta', `return ${codeOf(parseFormula(typed, names), names)}`)(a, z, eta)

test.each([
  ['1 - a^2', 0.75],
  ['1 − a²', 0.75],
  ['2(a - 1)', -1],
  ['-a^2', -0.25],
  ['a z', 1],
  ['az', 1],
  ['2az', 2],
  ['2^-z', 0.25],
  ['a / z / 2', 0.125],
  ['2^3^2', 512],
  ['1 - 2 - 3', -4],
  ['ηz', 0.2],
  ['eta z', 0.2],
  ['(1-a)(1+a)', 0.75],
  ['tanh z', Math.tanh(2)],
  ['1 - tanh^2(z)', 1 - Math.tanh(2) ** 2],
  ['σ(z)(1 - σ(z))', Math.exp(-2) / (1 + Math.exp(-2)) ** 2],
  ['e^z', Math.exp(2)],
  ['ln(e)', 1],
  ['2 pi', 2 * Math.PI],
  ['sqrt(z + 7)', 3],
  ['a ** 2', 0.25],
  ['-2^2', -4],
  ['1e-3 z', 0.002],
])('%s is %d', (typed, wanted) => {
  expect(value(typed)).toBeCloseTo(wanted, 12)
})

test.each([
  ['1 - b', 'unknown', 'b'],
  ['(a', 'ends', ''],
  ['a +', 'ends', ''],
  ['a)', 'unexpected', ')'],
  ['a; alert', 'unexpected', ';'],
  ['window', 'unknown', 'window'],
  ['a'.repeat(201), 'long', ''],
])('%s is refused', (typed, code, what) => {
  expect(() => parseFormula(typed, names)).toThrowError(expect.objectContaining({ code, what }))
})

test.each([
  ['2(a - 1)', String.raw`2\,\left(a - 1\right)`],
  ['1 - (a - z)', String.raw`1 - \left(a - z\right)`],
  ['a/(1 + z)', String.raw`\frac{a}{1 + z}`],
  ['-(a + z)', String.raw`-\left(a + z\right)`],
  ['2*3', String.raw`2 \cdot 3`],
  ['(a z)^2', String.raw`\left(a\,z\right)^{2}`],
  ['eta tanh z', String.raw`\eta\,\tanh\left(z\right)`],
])('%s is written %s', (typed, wanted) => {
  expect(texOf(parseFormula(typed, names), { a: 'a', z: 'z', eta: '\\eta' })).toBe(wanted)
})
