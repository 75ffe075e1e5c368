import type { Platform } from '@tensorflow/tfjs-core/dist/platforms/platform.js'

type Typed = Float32Array | Int32Array | Uint8Array | Uint8ClampedArray

/**
 * What tfjs needs of its surroundings, the same in a worker and in Node: a clock, text encoding, and a `fetch` that
 * knows only `files`. In a `data:` worker relative addresses do not parse, and there is no network anyway.
 */
export function platform(files: Map<string, BodyInit>): Platform {
  return {
    async fetch(path) {
      const file = files.get(path)
      if (!file) throw new Error(`tfjs: no network in a cell, ${path}`)
      return new Response(file)
    },
    now: () => performance.now(),
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
    setTimeoutCustom: (run, delay) => void setTimeout(run, delay),
    isTypedArray: (value): value is Typed =>
      [Float32Array, Int32Array, Uint8Array, Uint8ClampedArray].some((type) => value instanceof type),
  }
}
