/** The fractional parts of the roots of the first primes, 32 bits each, which SHA-256 begins with and mixes in. */
const primes = firstPrimes(64)
const begin = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

/**
 * The SHA-256 checksum of some bytes, in hexadecimal digits (FIPS 180-4). Of our own, since browsers have `crypto.subtle` only
 * on secure pages, and a teacher's server in the classroom is none.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(begin)
  const schedule = new Uint32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole; at += 64) mix(state, schedule, view, at)
  const end = padded(bytes, whole)
  for (let at = 0; at < end.byteLength; at += 64) mix(state, schedule, end, at)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** What is left of the message after its last whole block: a one, zeros, and the length in bits. */
function padded(bytes: Uint8Array, whole: number): DataView {
  const left = bytes.subarray(whole)
  const end = new Uint8Array(left.length < 56 ? 64 : 128)
  end.set(left)
  end[left.length] = 0x80
  const view = new DataView(end.buffer)
  view.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(end.length - 4, (bytes.length * 8) >>> 0)
  return view
}

function mix(state: Uint32Array, schedule: Uint32Array, block: DataView, at: number): void {
  for (let t = 0; t < 16; t++) schedule[t] = block.getUint32(at + 4 * t)
  for (let t = 16; t < 64; t++) {
    const [near, far] = [schedule[t - 2], schedule[t - 15]]
    const small = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const large = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    schedule[t] = schedule[t - 16] + small + schedule[t - 7] + large
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constants[t] + schedule[t]) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] += a
  state[1] += b
  state[2] += c
  state[3] += d
  state[4] += e
  state[5] += f
  state[6] += g
  state[7] += h
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
