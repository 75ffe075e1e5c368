import { expect, test } from 'vitest'
import { withoutNames } from './without-names.ts'

test('a font loses its names and keeps every other table, each at a multiple of four', () => {
  const tables = read(withoutNames(font({ glyf: [1, 2, 3, 4, 5], name: [9, 9, 9, 9], post: [6] })))
  expect(tables.map(({ tag, content }) => [tag, content])).toEqual([
    ['glyf', [1, 2, 3, 4, 5]],
    ['name', [0, 0, 0, 0, 0, 6]],
    ['post', [6]],
  ])
  for (const { start } of tables) expect(start % 4).toBe(0)
})

test('the checksum of the names is that of the empty table, the others stay', () => {
  const tables = read(withoutNames(font({ glyf: [1], name: [9] })))
  expect(tables.map(({ checksum }) => checksum)).toEqual([77, 0x00060000])
})

/** A font of these tables, one after the other, with 77 for every checksum. */
function font(contents: Record<string, number[]>): Uint8Array {
  const entries = Object.entries(contents)
  const header = 12 + 16 * entries.length
  const bytes = new Uint8Array(header + entries.reduce((size, [, content]) => size + content.length, 0))
  const view = new DataView(bytes.buffer)
  view.setUint16(4, entries.length)
  let start = header
  for (const [i, [tag, content]] of entries.entries()) {
    bytes.set(new TextEncoder().encode(tag), 12 + 16 * i)
    for (const [at, value] of [77, start, content.length].entries()) view.setUint32(16 + 16 * i + 4 * at, value)
    bytes.set(content, start)
    start += content.length
  }
  return bytes
}

function read(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer)
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const [checksum, start, length] = [16, 20, 24].map((at) => view.getUint32(at + 16 * i))
    const tag = new TextDecoder().decode(bytes.slice(12 + 16 * i, 16 + 16 * i))
    return { tag, checksum, start, content: [...bytes.slice(start, start + length)] }
  })
}
