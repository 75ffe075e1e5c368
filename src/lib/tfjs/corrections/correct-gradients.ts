import type * as Core from '@tensorflow/tfjs-core'
import { averagePoolGradients } from './average-pool.ts'
import { comparisonGradients } from './comparisons.ts'
import { cumprodGradient } from './cumprod.ts'
import { cumsumGradient } from './cumsum.ts'
import { dilatedConvolutionGradients } from './dilated-convolution.ts'
import { einsumGradient } from './einsum.ts'
import { mirrorPadGradient } from './mirror-pad.ts'
import { negativeAxisKernels, prodGradient } from './negative-axes.ts'
import { placeGradients } from './places.ts'
import type { Corrections } from './registry.ts'
import { resizingGradients } from './resizing.ts'
import { singlePartGradients } from './single-parts.ts'
import { stretchedBatchKernels } from './stretched-batches.ts'
import { stretchedOperandGradients } from './stretched-operands.ts'

/** Corrects the gradients of tfjs 4.22 that are wrong or missing on every backend. */
export function correctGradients(core: typeof Core, corrections: Corrections): void {
  const gradients = [
    ...comparisonGradients(core),
    ...stretchedOperandGradients(core),
    ...dilatedConvolutionGradients(core),
    ...averagePoolGradients(core),
    ...placeGradients(core),
    ...resizingGradients(core),
    ...singlePartGradients(core),
    cumprodGradient(core),
    cumsumGradient(core),
    einsumGradient(core),
    mirrorPadGradient(core),
    prodGradient(core),
  ]
  for (const gradient of gradients) corrections.gradient(gradient)
}

/** Corrects the two kinds of values that tfjs 4.22 gets wrong on every backend, in `backend`. */
export function correctValues(core: typeof Core, corrections: Corrections, backend: string): void {
  for (const kernel of [...negativeAxisKernels(core, backend), ...stretchedBatchKernels(core, backend)])
    corrections.kernel(kernel)
}
