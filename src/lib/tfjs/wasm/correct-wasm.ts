import type * as Core from '@tensorflow/tfjs-core'
import type { Corrections } from '../corrections/registry.ts'
import { conv2dBackpropFilter } from './conv2d-backprop-filter.ts'
import { conv2dBackpropInput } from './conv2d-backprop-input.ts'
import { depthwiseBackpropFilter, depthwiseBackpropInput } from './depthwise-backprop.ts'
import { einsum } from './einsum.ts'
import { maxPoolGrad } from './max-pool-grad.ts'
import { samePaddingKernels } from './same-padding.ts'
import { unsortedSegmentSum } from './unsorted-segment-sum.ts'

/**
 * Gives the WASM backend of tfjs 4.22 the kernels that it lacks, without which no convolution and no embedding can be
 * trained on it, right ones for max-pooling and 'same' padding, and a fast one for what a convolution passes back.
 */
export function correctWasm(core: typeof Core, corrections: Corrections): void {
  const kernels = [
    conv2dBackpropFilter,
    conv2dBackpropInput,
    depthwiseBackpropInput,
    depthwiseBackpropFilter,
    unsortedSegmentSum,
    einsum,
    maxPoolGrad,
  ]
  for (const kernel of [...samePaddingKernels(core), ...kernels.map((kernel) => kernel(core))])
    corrections.kernel(kernel)
}
