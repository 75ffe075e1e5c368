import type { Answer } from '../answer.ts'

/** Bytes as letters that any file and address leaves alone. */
export function toLetters(bytes: Uint8Array): string {
  let signs = ''
  for (let from = 0; from < bytes.length; from += 8192)
    signs += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return btoa(signs)
}

const bytesOf = '(text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))'

/**
 * A captured network as the text that is submitted: data and nothing else. Evaluated, it gives what `captured` gave.
 * Throws a TypeError for an answer without layers and weights.
 */
export function networkText(name: string, answer: Answer): string {
  const field = (key: string) => (answer.type === 'fields' ? answer.fields.get(key) : undefined)
  const [layers, weights] = [field('layers'), field('weights')]
  if (layers?.type !== 'numbers' || weights?.type !== 'numbers') throw new TypeError('networkText: this is no network')
  const numbers = new Uint8Array(Float32Array.from(weights.data).buffer)
  return `const ${name} = ((bytes) => ({ layers: bytes('${toLetters(Uint8Array.from(layers.data))}'), weights: new Float32Array(bytes('${toLetters(numbers)}').buffer) }))(${bytesOf})\n`
}

/** Whether a text is one that `networkText` writes. */
export function isNetworkText(name: string, text: string): boolean {
  const [start, middle, end] = [
    `const ${name} = ((bytes) => ({ layers: bytes('`,
    "'), weights: new Float32Array(bytes('",
    `').buffer) }))(${bytesOf})\n`,
  ]
  if (!text.startsWith(start) || !text.endsWith(end)) return false
  const parts = text.slice(start.length, -end.length).split(middle)
  return parts.length === 2 && parts.every((part) => /^[A-Za-z0-9+/]*={0,2}$/.test(part))
}
