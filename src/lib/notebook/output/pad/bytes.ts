/** The bytes that a text in base64 holds. */
export function bytesOf(text: string): Uint8ClampedArray {
  return Uint8ClampedArray.from(atob(text), (character) => character.charCodeAt(0))
}

/** Bytes as a text in base64. */
export function textOf(bytes: Uint8ClampedArray): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** A byte a pixel as the four of a picture, white on black, as data sets have digits. */
export function greyPixels(bytes: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * bytes.length)
  for (const [i, value] of bytes.entries()) rgba.set([value, value, value, 255], 4 * i)
  return rgba
}
