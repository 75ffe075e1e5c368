import { between, whole } from '../options.ts'
import { toySet } from './toy-set.ts'

/**
 * Round clouds of points, a class each, their centres evenly on a circle of that `radius`. `x` [n, 2]; `noise` is the
 * standard deviation of a cloud. Classes take turns, so any first part is balanced.
 */
export const blobs = toySet(
  'blobs',
  0.4,
  { classes: whole(3, 1, 20), radius: between(2, 0, 1000) },
  (i, draw, { noise, classes, radius }) => {
    const angle = (2 * Math.PI * (i % classes)) / classes
    const centre = [radius * Math.cos(angle), radius * Math.sin(angle)]
    return [centre.map((value) => value + noise * draw.normal()), i % classes]
  },
)
