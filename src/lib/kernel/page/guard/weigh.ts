/**
 * About how many bytes a structured value holds, counted up to `most` (then it stops and returns more than `most`).
 * Cheap: strings and buffers count by their length, everything else 16 bytes.
 */
export function weigh(value: unknown, most: number): number {
  let bytes = 0
  const stack = [value]
  while (stack.length > 0 && bytes <= most) {
    const next = stack.pop()
    bytes += 16
    if (typeof next === 'string') bytes += next.length
    else if (ArrayBuffer.isView(next)) bytes += next.buffer.byteLength
    else if (next instanceof ArrayBuffer) bytes += next.byteLength
    else if (Array.isArray(next)) {
      if (next.length * 16 > most) return most + 1
      for (const element of next) stack.push(element)
    } else if (typeof next === 'object' && next !== null) {
      for (const key of Object.keys(next)) {
        bytes += key.length
        stack.push((next as Record<string, unknown>)[key])
      }
    }
  }
  return bytes
}
