import { fail, shown } from '../error.ts'
import { softmax } from '../ops/softmax.ts'
import { tidy } from '../tensor/memory.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { type Seed, uniforms } from './draws.ts'

/**
 * Draws outcomes by lot: `numSamples` of them for each row of scores (before softmax), or of probabilities when they
 * are `normalized`. int32, `[numSamples]` or `[rows, numSamples]`.
 */
export function multinomial(logits: TensorLike, numSamples: number, seed?: Seed, normalized = false): Tensor {
  const x = toTensor('multinomial', logits)
  const outcomes = x.shape[x.rank - 1]
  if (x.rank < 1 || x.rank > 2)
    fail('multinomial', `needs one axis or two, got ${shown(x.shape)}`, { shapes: [x.shape] })
  if (x.size < 2) fail('multinomial', `needs at least 2 outcomes, got ${x.size}`, { shapes: [x.shape] })
  const { values: chances } = tidy(() => (normalized ? x : softmax(x)).view(x.shape))
  const places = uniforms((x.size / outcomes) * numSamples, 0, 1, seed)
  const drawn = Int32Array.from(places, (place, i) => {
    const row = Math.floor(i / numSamples) * outcomes
    let outcome = 0
    for (let below = chances[row]; place >= below && outcome < outcomes - 1; below += chances[row + outcome]) outcome++
    return outcome
  })
  return makeTensor(drawn, x.rank === 1 ? [numSamples] : [x.shape[0], numSamples], 'int32')
}
