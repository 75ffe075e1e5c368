/**
 * A TrueType font whose table of names is empty: who made it under which licence, which in files this small is every
 * tenth byte. The site says it in a file of its own instead. Browsers want the table, not what is in it.
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 */
export function withoutNames(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => {
    const record = font.slice(12 + 16 * i, 28 + 16 * i)
    const [start, length] = [view.getUint32(20 + 16 * i), view.getUint32(24 + 16 * i)]
    const isNames = String.fromCharCode(...record.slice(0, 4)) === 'name'
    return { record, content: isNames ? noNames : font.slice(start, start + length) }
  })
  const header = 12 + 16 * tables.length
  const result = new Uint8Array(tables.reduce((size, { content }) => size + padded(content.length), header))
  const out = new DataView(result.buffer)
  result.set(font.slice(0, 12))
  let start = header
  for (const [i, { record, content }] of tables.entries()) {
    result.set(record, 12 + 16 * i)
    out.setUint32(20 + 16 * i, start)
    out.setUint32(24 + 16 * i, content.length)
    result.set(content, start)
    start += padded(content.length)
  }
  // The checksum of the names is that of their one word that is not zero.
  for (const [i, { content }] of tables.entries()) if (content === noNames) out.setUint32(16 + 16 * i, 6 << 16)
  return result
}

/** Format 0, no records, texts after these six bytes. */
const noNames = new Uint8Array([0, 0, 0, 0, 0, 6])

/** Tables begin at a multiple of four bytes. */
const padded = (length: number) => (length + 3) & ~3
