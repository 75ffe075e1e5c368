import type { Composed, Op } from '../tape/op.ts'
import * as activations from './activations.ts'
import * as arithmetic from './arithmetic.ts'
import * as averaging from './averaging.ts'
import * as bits from './bits.ts'
import * as blocks from './blocks.ts'
import * as broadcasting from './broadcasting.ts'
import * as comparison from './comparison.ts'
import * as convolution from './convolution.ts'
import * as convolution1d from './convolution-1d.ts'
import * as convolution3d from './convolution-3d.ts'
import * as copies from './copies.ts'
import * as counting from './counting.ts'
import * as crossEntropy from './cross-entropy.ts'
import * as depthwise from './depthwise-convolution.ts'
import * as dilation from './dilation.ts'
import * as distinct from './distinct.ts'
import * as dropping from './dropping.ts'
import * as einsum from './einsum.ts'
import * as extremes from './extremes.ts'
import * as grids from './grids.ts'
import * as hyperbolic from './hyperbolic.ts'
import * as indexing from './indexing.ts'
import * as joining from './joining.ts'
import * as linear from './linear.ts'
import * as lstm from './lstm.ts'
import * as mathematics from './mathematics.ts'
import * as mirroring from './mirroring.ts'
import * as normalisation from './normalisation.ts'
import * as norms from './norms.ts'
import * as pooling from './pooling.ts'
import * as pooling3d from './pooling-3d.ts'
import * as poolingVariants from './pooling-variants.ts'
import * as positions from './positions.ts'
import * as products from './products.ts'
import * as ranking from './ranking.ts'
import * as rectifiers from './rectifiers.ts'
import * as recurrent from './recurrent.ts'
import * as reductions from './reductions.ts'
import * as reshaping from './reshaping.ts'
import * as rounding from './rounding.ts'
import * as running from './running.ts'
import * as scattering from './scattering.ts'
import * as searching from './searching.ts'
import * as selecting from './selecting.ts'
import * as separable from './separable-convolution.ts'
import * as slicing from './slicing.ts'
import * as softmax from './softmax.ts'
import * as striding from './striding.ts'
import * as trigonometry from './trigonometry.ts'
import * as truths from './truths.ts'

/**
 * Every op of the engine by name. The methods of tensors, the reference page and the tests are all made from this
 * table; whatever a file of `ops/` exports is in it.
 */
export const ops = {
  ...arithmetic,
  ...mathematics,
  ...rounding,
  ...trigonometry,
  ...hyperbolic,
  ...comparison,
  ...bits,
  ...extremes,
  ...rectifiers,
  ...activations,
  ...softmax,
  ...reductions,
  ...products,
  ...positions,
  ...counting,
  ...truths,
  ...norms,
  ...averaging,
  ...linear,
  ...einsum,
  ...recurrent,
  ...lstm,
  ...crossEntropy,
  ...convolution1d,
  ...convolution,
  ...convolution3d,
  ...depthwise,
  ...separable,
  ...dilation,
  ...pooling,
  ...pooling3d,
  ...poolingVariants,
  ...normalisation,
  ...reshaping,
  ...broadcasting,
  ...slicing,
  ...striding,
  ...mirroring,
  ...blocks,
  ...joining,
  ...selecting,
  ...indexing,
  ...scattering,
  ...running,
  ...ranking,
  ...searching,
  ...distinct,
  ...dropping,
  ...copies,
  ...grids,
} satisfies Record<string, Op | Composed>

/** The table's type: every op with its own signature. */
export type Ops = typeof ops
