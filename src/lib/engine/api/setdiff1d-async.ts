import { fail, shown } from '../error.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** The elements of the list `x` that the list `y` does not have, and their places in x. */
export async function setdiff1dAsync(x: TensorLike, y: TensorLike): Promise<[values: Tensor, indices: Tensor]> {
  const [a, b] = [toTensor('setdiff1dAsync', x), toTensor('setdiff1dAsync', y)]
  if (a.rank !== 1 || b.rank !== 1)
    fail('setdiff1dAsync', `needs two lists, got ${shown(a.shape)} and ${shown(b.shape)}`, {
      shapes: [a.shape, b.shape],
    })
  if (a.dtype !== b.dtype) fail('setdiff1dAsync', `types differ, ${a.dtype} and ${b.dtype}`)
  const others = new Set(b.values)
  const places = Int32Array.from([...a.values.keys()].filter((i) => !others.has(a.values[i])))
  const values = a.values.slice(0, places.length)
  places.forEach((place, i) => {
    values[i] = a.values[place]
  })
  return [makeTensor(values, [places.length], a.dtype), makeTensor(places, [places.length], 'int32')]
}
