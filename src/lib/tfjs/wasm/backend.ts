import type * as Core from '@tensorflow/tfjs-core'

/** What our kernels use of tfjs's WASM backend. */
export interface WasmBackend extends Core.KernelBackend {
  /** A tensor on the backend's heap, its memory as it was left. May move the heap: views are taken afterwards. */
  makeOutput(shape: number[], dtype: Core.DataType): Core.TensorInfo
  /** The memory of a tensor. Holds until the next `makeOutput`. */
  typedArrayFromHeap(tensor: Core.TensorInfo): Float32Array | Int32Array
}

/** What a kernel is given: tensors by name, and `attrs`, of the type that tfjs declares for that kernel. */
export interface Call<Inputs, Attributes> {
  inputs: { [Name in keyof Inputs]: NonNullable<Inputs[Name]> }
  attrs: Attributes
  backend: WasmBackend
}

/** Makes a kernel for the WASM backend from a typed function. */
export function wasmKernel<Inputs, Attributes>(
  kernelName: string,
  run: (call: Call<Inputs, Attributes>) => Core.TensorInfo,
): Core.KernelConfig {
  return { kernelName, backendName: 'wasm', kernelFunc: run as unknown as Core.KernelFunc }
}
