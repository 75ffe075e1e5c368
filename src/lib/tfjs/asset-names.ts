/** The tfjs backends that Chainrule knows, by tfjs's own names. */
export const backends = ['cpu', 'wasm', 'webgl', 'webgpu'] as const
export type Backend = (typeof backends)[number]

/** The WebAssembly binaries, by the names under which the backend asks for them. Threads need SharedArrayBuffer: not here. */
export const wasmBinaries = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'] as const

/** Every file that `loadTfjs` may ask for. */
export const tfjsAssetNames = [
  'tfjs-core',
  'tfjs-layers',
  ...backends.map((backend) => `tfjs-${backend}` as const),
  ...wasmBinaries.map((file) => `wasm/${file}` as const),
] as const
export type TfjsAssetName = (typeof tfjsAssetNames)[number]
