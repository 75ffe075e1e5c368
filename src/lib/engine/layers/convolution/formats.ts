import { transpose } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { DataFormat } from './window.ts'

/** Does with channels in the last place what `f` does, whatever their place in x. */
export function inLastPlace(format: DataFormat, x: Tensor, f: (x: Tensor) => Tensor): Tensor {
  if (format === 'channelsLast') return f(x)
  const space = Array.from({ length: x.rank - 2 }, (_, i) => i)
  const y = f(transpose(x, [0, ...space.map((i) => i + 2), 1]))
  return transpose(y, [0, x.rank - 1, ...space.map((i) => i + 1)])
}
