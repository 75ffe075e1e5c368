import { expect, test } from 'vitest'
import { shuffle } from './shuffle.ts'
import { split } from './split.ts'

const digits = { images: Uint8Array.from({ length: 20 }, (_, i) => i), labels: [0, 1, 2, 3, 4], size: 5 }

test('a shuffled list has every element once, and the same order for the same seed', () => {
  const list = Array.from({ length: 100 }, (_, i) => i)
  const mixed = shuffle(list, { seed: 3 })
  expect(mixed).not.toEqual(list)
  expect(mixed.toSorted((a, b) => a - b)).toEqual(list)
  expect(shuffle(list, { seed: 3 })).toEqual(mixed)
  expect(shuffle(list, { seed: 4 })).not.toEqual(mixed)
})

test('lists of a set are shuffled together, several elements a row where it has a size', () => {
  const { images, labels, size } = shuffle(digits)
  expect(size).toBe(5)
  expect(labels).not.toEqual(digits.labels)
  labels.forEach((label, i) => {
    expect([...images.subarray(4 * i, 4 * i + 4)]).toEqual([0, 1, 2, 3].map((k) => 4 * label + k))
  })
  expect(digits.labels).toEqual([0, 1, 2, 3, 4])
})

test.each([1, 2, 3, 10, 99, 101])('shares that make 1 lose none of %i rows and have none twice', (rows) => {
  const parts = split(
    Array.from({ length: rows }, (_, i) => i),
    { train: 0.7, validation: 0.15, test: 0.15 },
  )
  const all = Object.values(parts).flat()
  expect(new Set(all).size).toBe(rows)
  expect(all).toHaveLength(rows)
})

test('parts may be numbers of rows too, and fewer than there are', () => {
  const { train, test } = split(digits, { train: 3, test: 1 }, { seed: 'a' })
  expect(train.images).toHaveLength(12)
  expect(train.size).toBe(3)
  expect(test.labels).toHaveLength(1)
  expect(train.labels).not.toContain(test.labels[0])
})

test.each([
  [() => split([1, 2, 3], { train: 3, test: 1 }), 'data.split: parts do not fit, {"train":3,"test":1} of 3 rows'],
  [() => split([1, 2, 3], { train: 0.9, test: 0.2 }), 'data.split: parts do not fit'],
  [() => split([1], {}), 'data.split: parts do not fit'],
  [() => shuffle({ x: [1, 2], y: [1] }), 'data.shuffle: lists differ in length, y has 1 for 2 rows'],
  [() => shuffle({}), 'data.shuffle: wants a list, or lists under names'],
  [() => shuffle([1], { sead: 1 } as object), 'data.shuffle: unknown option, sead (seed)'],
])('what does not fit is named: %s', (call, message) => {
  expect(call).toThrow(message)
})
