import { fail, shown } from '../error.ts'
import { cast } from '../ops/copies.ts'
import { oneHot } from '../ops/indexing.ts'
import { matMul } from '../ops/linear.ts'
import { tidy } from '../tensor/memory.ts'
import { sameShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** How often each class (row) was taken for each other (column): int32, `[numClasses, numClasses]`. */
function confusionMatrix(labels: TensorLike, predictions: TensorLike, numClasses: number): Tensor {
  return tidy(() => {
    const [truth, guess] = [toTensor('confusionMatrix', labels), toTensor('confusionMatrix', predictions)]
    if (!(Number.isInteger(numClasses) && numClasses > 0))
      fail('confusionMatrix', `needs a whole number of classes from 1 on, got ${numClasses}`)
    if (truth.rank !== 1 || !sameShape(truth.shape, guess.shape))
      fail('confusionMatrix', `needs two lists of one length, got ${shown(truth.shape)} and ${shown(guess.shape)}`, {
        shapes: [truth.shape, guess.shape],
      })
    const rows = (x: Tensor) => oneHot(cast(x, 'int32'), numClasses)
    return cast(matMul(rows(truth), rows(guess), true), 'int32')
  })
}

/** What tfjs keeps under `tf.math`. */
export const math = { confusionMatrix }
