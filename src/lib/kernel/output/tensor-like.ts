/** What tensors of both engines have in common. */
export interface TensorLike {
  shape: number[]
  dtype: string
  size: number
  isDisposed: boolean
  dataSync(): ArrayLike<number>
  data(): Promise<ArrayLike<number>>
  dispose(): void
}

/** Whether a value is a tensor, of our engine or of tfjs. Never throws. */
export function isTensor(value: unknown): value is TensorLike {
  if (typeof value !== 'object' || value === null) return false
  try {
    const { shape, dtype, dataSync, dispose } = value as Partial<TensorLike>
    return (
      Array.isArray(shape) &&
      typeof dtype === 'string' &&
      typeof dataSync === 'function' &&
      typeof dispose === 'function'
    )
  } catch {
    return false
  }
}
