import { fail, shown } from '../error.ts'
import { topPositions } from '../kernels/top-positions.ts'
import { sameShape } from '../tensor/shape.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** Whether the right class, `targets`, is among the k largest predictions of its row: bool, in the shape of targets. */
export async function inTopKAsync(predictions: TensorLike, targets: TensorLike, k = 1): Promise<Tensor> {
  const [x, right] = [toTensor('inTopKAsync', predictions), toTensor('inTopKAsync', targets)]
  if (x.rank < 2 || !sameShape(x.shape.slice(0, -1), right.shape))
    fail('inTopKAsync', `targets ${shown(right.shape)} do not name one of each row of ${shown(x.shape)}`, {
      shapes: [x.shape, right.shape],
    })
  const classes = x.shape[x.rank - 1]
  if (!(k > 0 && k <= classes)) fail('inTopKAsync', `k must be from 1 to ${classes}, got ${k}`, { shapes: [x.shape] })
  const top = topPositions(x, k).values
  const found = Uint8Array.from(right.values, (target, row) =>
    Number(top.subarray(row * k, row * k + k).includes(target)),
  )
  return makeTensor(found, right.shape, 'bool')
}
