/**
 * A short fingerprint of a cell's text, 16 hexadecimal digits: the same text has the same one, also with other line
 * ends. It finds changes, no forgeries; texts are hashed while the page is in use, so it does not wait as SHA-256 would.
 */
export function textHash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (const unit of text.replaceAll('\r\n', '\n')) {
    const code = unit.codePointAt(0)!
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code ^ (low >>> 15), 0x85ebca6b)
  }
  return [low ^ (high >>> 13), high ^ (low >>> 16)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
