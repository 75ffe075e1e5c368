import type * as Core from '@tensorflow/tfjs-core'
import { wasmKernel } from './backend.ts'

/**
 * Adds up the rows of x that have the same number in `segmentIds`: the gradient of a lookup, as in an embedding.
 * Numbers below 0, and those of no segment, are left out.
 */
export function unsortedSegmentSum(core: typeof Core): Core.KernelConfig {
  return wasmKernel<Core.UnsortedSegmentSumInputs, Core.UnsortedSegmentSumAttrs>(
    'UnsortedSegmentSum',
    ({ inputs: { x, segmentIds }, backend, attrs: { numSegments } }) => {
      const out = backend.makeOutput([numSegments, ...x.shape.slice(1)], x.dtype)
      const [rows, ids, sums] = [x, segmentIds, out].map((tensor) => backend.typedArrayFromHeap(tensor))
      const size = core.util.sizeFromShape(x.shape.slice(1))
      sums.fill(0)
      ids.forEach((id, row) => {
        if (id < 0 || id >= numSegments) return
        for (let i = 0; i < size; i++) sums[id * size + i] += rows[row * size + i]
      })
      return out
    },
  )
}
