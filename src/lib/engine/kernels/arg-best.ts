import { reducedShape, stridesOf } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { walk } from './walk.ts'

/** The position along `axis` of the element that no later one is better than: int32, without that axis. */
export function argBest(x: Tensor, axis: number, better: (v: number, best: number) => boolean): Tensor {
  const shape = reducedShape(x.shape, [axis], false)
  const kept = reducedShape(x.shape, [axis], true)
  const strides = stridesOf(x.shape)
  const result = blank(shape, 'int32')
  const [values, places] = [x.values, result.values]
  const [count, stride] = [x.shape[axis], strides[axis]]
  walk(kept, strides, strides, (at, length, start, d) => {
    for (let k = at; k < at + length; k++, start += d) {
      let best = 0
      for (let i = 1; i < count; i++) if (better(values[start + i * stride], values[start + best * stride])) best = i
      places[k] = best
    }
  })
  return result
}
