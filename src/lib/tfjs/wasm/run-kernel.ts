import type * as Core from '@tensorflow/tfjs-core'
import type { WasmBackend } from './backend.ts'

/** Runs another of the backend's kernels by its name; the result is the caller's to dispose. */
export function runKernel(
  core: typeof Core,
  backend: WasmBackend,
  kernelName: string,
  inputs: Record<string, Core.TensorInfo>,
  attrs: object = {},
): Core.TensorInfo {
  const { kernelFunc } = core.getKernel(kernelName, 'wasm')
  return kernelFunc({ inputs, backend, attrs: attrs as Core.NamedAttrMap }) as Core.TensorInfo
}
