/** A stream of random numbers: the same seed gives the same numbers, on every machine. */
export interface RandomStream {
  /** The next number, uniform in [0, 1). */
  next(): number
  /** The next number of the standard normal distribution. */
  normal(): number
}

/**
 * A stream of random numbers from a seed, a number or a text.
 * Uniform numbers come from Chris Doty-Humphrey's sfc32, with all 53 bits of a double; normal ones from Marsaglia's polar method.
 */
export function random(seed: number | string): RandomStream {
  const bits = sfc32(seed)
  let spare: number | null = null
  const next = () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 2 ** 53
  return {
    next,
    normal() {
      if (spare !== null) {
        const held = spare
        spare = null
        return held
      }
      for (;;) {
        const [u, v] = [2 * next() - 1, 2 * next() - 1]
        const s = u * u + v * v
        if (s >= 1 || s === 0) continue
        const radius = Math.sqrt((-2 * Math.log(s)) / s)
        spare = v * radius
        return u * radius
      }
    },
  }
}

/** 32 random bits a call. Source: PractRand, sfc32, 12 rounds of warming up. */
function sfc32(seed: number | string): () => number {
  let [a, b, c] = seedWords(seed)
  let counter = 1
  const bits = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) bits()
  return bits
}

/** Three well mixed words from any seed: FNV-1a over its text, then the finisher of MurmurHash3. */
function seedWords(seed: number | string): [number, number, number] {
  let hash = 0x811c9dc5
  for (const character of String(seed)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  const word = () => {
    hash = (hash + 0x9e3779b9) | 0
    let h = hash
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    return h ^ (h >>> 16)
  }
  return [word(), word(), word()]
}

const streams = new Map<string, RandomStream>()
let mainSeed: number | string = 1

/** Starts all named streams over, from this seed. */
export function setSeed(seed: number | string): void {
  mainSeed = seed
  streams.clear()
}

/**
 * The running stream of that name. Streams do not disturb each other: drawing a batch from 'data' leaves the
 * numbers of 'weights' as they were.
 */
export function stream(name = 'main'): RandomStream {
  const running = streams.get(name) ?? random(`${mainSeed}/${name}`)
  streams.set(name, running)
  return running
}
