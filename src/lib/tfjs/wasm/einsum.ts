import type * as Core from '@tensorflow/tfjs-core'
import { wasmKernel } from './backend.ts'
import { runKernel } from './run-kernel.ts'

/**
 * `einsum` from kernels that the backend has: every operand gets all of the labels as axes, with size 1 where it has none;
 * then they are multiplied, and the labels that are not in the output summed away.
 */
export function einsum(core: typeof Core): Core.KernelConfig {
  return wasmKernel<Core.EinsumInputs, Core.EinsumAttrs>('Einsum', ({ inputs, backend, attrs: { equation } }) => {
    const operands = Object.values(inputs)
    const { decodeEinsumEquation, checkEinsumDimSizes, getEinsumPermutation } = core.backend_util
    const { allDims, summedDims, idDims } = decodeEinsumEquation(equation, operands.length)
    checkEinsumDimSizes(allDims.length, idDims, operands as Core.Tensor[])
    const run = (kernel: string, inputs: Record<string, Core.TensorInfo>, attrs?: object) =>
      runKernel(core, backend, kernel, inputs, attrs)
    const axes = allDims.map((_, axis) => axis)
    const factors = operands.map((x, i) => {
      const { permutationIndices: perm } = getEinsumPermutation(allDims.length, idDims[i])
      const shape = axes.map((axis) => (idDims[i].includes(axis) ? x.shape[idDims[i].indexOf(axis)] : 1))
      return { ...run('Transpose', { x }, { perm }), shape }
    })
    const product = factors.reduce((a, b) => {
      const next = run('Multiply', { a, b })
      for (const { dataId } of [a, b]) backend.disposeData(dataId)
      return next
    })
    if (summedDims.length === 0) return product
    const sum = run('Sum', { x: product }, { axis: summedDims, keepDims: false })
    backend.disposeData(product.dataId)
    return sum
  })
}
