import { toySet } from './toy-set.ts'

/**
 * Two half circles that reach into each other, classes 0 and 1, which no straight line separates.
 * `x` [n, 2] lies about in [-1, 2] by [-0.5, 1]. Classes alternate, so any first part is balanced.
 */
export const moons = toySet('moons', 0.1, {}, (i, draw, { noise }) => {
  const angle = Math.PI * draw.next()
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  const point = i % 2 === 0 ? [x, y] : [1 - x, 0.5 - y]
  return [point.map((value) => value + noise * draw.normal()), i % 2]
})
