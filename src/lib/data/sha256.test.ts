import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test.each([0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 2_355_000])(
  'the checksum of %i bytes is that of node:crypto',
  (length) => {
    const bytes = Uint8Array.from({ length: length + 3 }, (_, i) => (i * i + (i >> 3)) & 255).subarray(3)
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  },
)
