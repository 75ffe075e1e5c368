import type { Platform } from '@tensorflow/tfjs-core/dist/platforms/platform.js'
import { type TfjsAssetName, tfjsAssetNames } from './asset-names.ts'
import type { GetAsset } from './load.ts'

/**
 * What tfjs needs of its surroundings, the same in a worker and in Node: a clock, text encoding, and a `fetch` that
 * knows only our assets. In a `data:` worker relative addresses do not parse, and there is no network anyway.
 */
export function platform(getAsset: GetAsset): Platform {
  return {
    fetch: async (path) => {
      if (!(tfjsAssetNames as readonly string[]).includes(path)) throw new Error(`tfjs: no network in a cell, ${path}`)
      const bytes = await getAsset(path as TfjsAssetName)
      return new Response(bytes, { headers: { 'content-type': 'application/wasm' } })
    },
    now: () => performance.now(),
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
    setTimeoutCustom: (run, delay) => void setTimeout(run, delay),
    isTypedArray: (value): value is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
      value instanceof Float32Array ||
      value instanceof Int32Array ||
      value instanceof Uint8Array ||
      value instanceof Uint8ClampedArray,
  }
}
