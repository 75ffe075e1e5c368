import type * as Core from '@tensorflow/tfjs-core'
import { averagePoolGradient } from './average-pool.ts'
import { comparisonGradients } from './comparisons.ts'
import { cumsumGradient } from './cumsum.ts'
import { dilatedConvolutionGradients } from './dilated-convolution.ts'
import { einsumGradient } from './einsum.ts'
import type { Corrections } from './registry.ts'
import { stretchedOperandGradients } from './stretched-operands.ts'

/** Corrects the gradients of tfjs 4.22 that are wrong or missing on every backend. Values are left as they are. */
export function correctGradients(core: typeof Core, corrections: Corrections): void {
  const gradients = [
    ...comparisonGradients(core),
    ...stretchedOperandGradients(core),
    ...dilatedConvolutionGradients(core),
    averagePoolGradient(core),
    cumsumGradient(core),
    einsumGradient(core),
  ]
  for (const gradient of gradients) corrections.gradient(gradient)
}
