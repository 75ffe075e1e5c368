import { tensorItem } from '../../output/tensor-item.ts'
import { isTensor } from '../../output/tensor-like.ts'
import type { SeenValue } from '../../protocol.ts'

/** Beyond so many elements, reading them would be noticed. */
const most = 4_000_000

/** Shape, type and range of a tensor, read off its elements where these can be read; null for everything else. */
export async function measureTensor(value: unknown): Promise<SeenValue['tensor']> {
  if (!isTensor(value)) return null
  const shape = value.shape.map(Number)
  const dtype = String(value.dtype)
  const size = shape.reduce((product, length) => product * length, 1)
  const readable = !value.isDisposed && size <= most && /^(float32|float64|int32|bool)$/.test(dtype)
  const { type: _, values: __, ...measures } = tensorItem(shape, dtype, readable ? await value.data() : [])
  return measures
}
