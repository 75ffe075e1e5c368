import { isTensor, type TensorLike } from '../output/tensor-like.ts'

/**
 * Gives up the tensors that a cell's former definitions held, so that running it again and again does not fill the
 * memory of a device. Tensors that other cells' definitions hold too stay.
 */
export function disposeHeld(former: Iterable<unknown>, others: Iterable<unknown>): void {
  const spared = tensorsIn(others)
  for (const tensor of tensorsIn(former)) if (!spared.has(tensor) && !tensor.isDisposed) tensor.dispose()
}

/** Tensors themselves, and those in lists, plain objects and maps, four levels down. */
function tensorsIn(values: Iterable<unknown>): Set<TensorLike> {
  const found = new Set<TensorLike>()
  const seen = new Set<object>()
  const search = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    if (isTensor(value)) return void found.add(value)
    seen.add(value)
    if (depth === 0 || ArrayBuffer.isView(value)) return
    for (const part of partsOf(value)) search(part, depth - 1)
  }
  for (const value of values) search(value, 4)
  return found
}

function partsOf(value: object): Iterable<unknown> {
  if (Array.isArray(value) || value instanceof Set) return value
  if (value instanceof Map) return value.values()
  return Object.values(Object.getOwnPropertyDescriptors(value)).map((property) => property.value)
}
