import { expect, test } from 'vitest'
import { halvesInTurn, packDigits } from './pack-mnist.ts'
import { readIdx } from './read-idx.ts'

const idx = (shape: number[], bytes: number[]) =>
  Uint8Array.from([0, 0, 8, shape.length, ...shape.flatMap((length) => [0, 0, length >> 8, length & 255]), ...bytes])

test('a file of the format IDX is read: its shape and its bytes', () => {
  const { shape, bytes } = readIdx(idx([2, 1, 3], [1, 2, 3, 4, 5, 6]))
  expect(shape).toEqual([2, 1, 3])
  expect([...bytes]).toEqual([1, 2, 3, 4, 5, 6])
})

test.each([
  [idx([3, 300], []), 'idx: 0 elements do not fit the shape, [3,300]'],
  [Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 0), 'idx: wants unsigned bytes, got the type 0,0,13'],
  [new Uint8Array(2), 'idx: wants unsigned bytes'],
])('a file that is not whole is refused', (file, message) => {
  expect(() => readIdx(file)).toThrow(message)
})

const digits = {
  images: { shape: [5, 2], bytes: Uint8Array.from([0, 1, 10, 11, 20, 21, 30, 31, 40, 41]) },
  labels: { shape: [5], bytes: Uint8Array.from([0, 1, 2, 3, 4]) },
}

test('a shard holds its images, then their labels; the last one what is left', () => {
  const { part, files } = packDigits('few', digits, 2)
  expect(part.count).toBe(5)
  expect(part.shards.map(({ name, count }) => [name, count])).toEqual([
    ['data/mnist-few-00.bin', 2],
    ['data/mnist-few-01.bin', 2],
    ['data/mnist-few-02.bin', 1],
  ])
  expect([...files.values()].map((bytes) => [...bytes])).toEqual([
    [0, 1, 10, 11, 0, 1],
    [20, 21, 30, 31, 2, 3],
    [40, 41, 4],
  ])
})

test('rows of the two halves take turns, and none is lost', () => {
  expect([...halvesInTurn(digits).labels.bytes]).toEqual([0, 3, 1, 4, 2])
  expect([...halvesInTurn(digits).images.bytes].slice(0, 4)).toEqual([0, 1, 30, 31])
})
