import { between, whole } from '../options.ts'
import { toySet } from './toy-set.ts'

/**
 * Arms that wind around each other from the middle outwards, a class each. `x` [n, 2] lies in the circle of radius 1,
 * noise aside. `arms`: how many; `turns`: how often each goes round. Classes take turns, so any first part is balanced.
 */
export const spirals = toySet(
  'spirals',
  0.02,
  { arms: whole(2, 1, 10), turns: between(1, 0, 10) },
  (i, draw, { noise, arms, turns }) => {
    const arm = i % arms
    const radius = Math.sqrt(0.01 + 0.99 * draw.next()) // as dense outside as inside
    const angle = 2 * Math.PI * (turns * radius + arm / arms)
    const point = [radius * Math.cos(angle), radius * Math.sin(angle)]
    return [point.map((value) => value + noise * draw.normal()), arm]
  },
)
