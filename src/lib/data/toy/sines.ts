import { between } from '../options.ts'
import { toySet } from './toy-set.ts'

/** For regressions: points along sin(π · periods · x), with `x` [n, 1] anywhere in [-1, 1], and noise upon `y` [n]. */
export const sines = toySet('sines', 0.1, { periods: between(1, 0, 100) }, (_, draw, { noise, periods }) => {
  const x = 2 * draw.next() - 1
  return [[x], Math.sin(Math.PI * periods * x) + noise * draw.normal()]
})
