/** Packs a text into letters, digits, `-` and `_`, which any mail program leaves alone. `deflate` carries a checksum. */
export async function pack(text: string, format: CompressionFormat): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream(format))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * The text that was packed. Throws when the letters are damaged, and a `RangeError` when the text would have more than
 * `most` characters: a few letters can unpack to very many.
 */
export async function unpack(letters: string, format: CompressionFormat, most: number): Promise<string> {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length <= most) continue
    await reader.cancel()
    throw new RangeError(`unpack: more than ${most} characters`)
  }
}
