import { fail, shown } from '../error.ts'
import { gather } from '../ops/indexing.ts'
import { reshape } from '../ops/reshaping.ts'
import { tidy } from '../tensor/memory.ts'
import { ofType } from '../tensor/of-type.ts'
import { placeOf } from '../tensor/place.ts'
import { axisOf, sameShape, sizeOf } from '../tensor/shape.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** The numbers of the elements that are true, row by row. */
const trueOnes = ({ values }: Tensor): number[] => Array.from(values.keys()).filter((i) => values[i] !== 0)

/** The places where a condition holds: int32, a row for each, with a number for each axis. */
export async function whereAsync(condition: TensorLike): Promise<Tensor> {
  const x = ofType('whereAsync', 'the condition', condition, 'bool')
  const found = trueOnes(x)
  const rows = found.flatMap((i) => placeOf(i, x.shape))
  return makeTensor(Int32Array.from(rows), [found.length, x.rank], 'int32')
}

/** The slices of a tensor where a mask is true. The mask covers one axis or several neighbours, from `axis` on. */
export async function booleanMaskAsync(tensor: TensorLike, mask: TensorLike, axis = 0): Promise<Tensor> {
  return tidy(() => {
    const x = toTensor('booleanMaskAsync', tensor)
    const chosen = ofType('booleanMaskAsync', 'the mask', mask, 'bool')
    const from = axis === 0 ? 0 : axisOf('booleanMaskAsync', axis, x.rank)
    const covered = x.shape.slice(from, from + chosen.rank)
    if (chosen.rank === 0) fail('booleanMaskAsync', 'the mask must not be a single number')
    if (!sameShape(covered, chosen.shape))
      fail(
        'booleanMaskAsync',
        `the mask ${shown(chosen.shape)} does not cover ${shown(x.shape)} from axis ${from} on`,
        {
          shapes: [x.shape, chosen.shape],
          axis: from,
        },
      )
    const flat = reshape(x, [...x.shape.slice(0, from), sizeOf(covered), ...x.shape.slice(from + chosen.rank)])
    return gather(flat, Int32Array.from(trueOnes(chosen)), from)
  })
}
