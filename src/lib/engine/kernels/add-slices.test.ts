import { expect, test } from 'vitest'
import { addSlices } from './add-slices.ts'

test.each([1, 2, 3])('slices of %i go where their numbers say, and nowhere when there is no such slice', (size) => {
  const ids = [3, 0, 3, -1, 4, 1]
  const x = Float32Array.from({ length: ids.length * size }, (_, i) => Math.sin(i + 1))
  const [to, expected] = [new Float32Array(4 * size).fill(0.5), Array.from({ length: 4 }, () => Array(size).fill(0.5))]
  for (const [i, id] of ids.entries())
    for (let k = 0; k < size; k++) if (id in expected) expected[id][k] = Math.fround(expected[id][k] + x[i * size + k])
  addSlices(x, Int32Array.from(ids), size, to)
  expect([...to]).toEqual(expected.flat())
})
