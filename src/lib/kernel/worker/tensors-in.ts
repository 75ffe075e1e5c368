import { isTensor, type TensorLike } from '../output/tensor-like.ts'

/** How many steps down a tensor may be: the weights of a recurrent layer's cell in a list of models are seven down. */
const deepest = 8

/** The tensors among some values, and those in lists, sets, maps and objects of theirs; each once. */
export function tensorsIn(values: Iterable<unknown>): Set<TensorLike> {
  const found = new Set<TensorLike>()
  const seen = new Set<object>()
  let level = [...values].filter(isObject)
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: object[] = []
    for (const value of level) {
      if (seen.has(value)) continue
      seen.add(value)
      if (isTensor(value)) found.add(value)
      else if (!ArrayBuffer.isView(value)) for (const part of partsOf(value)) if (isObject(part)) next.push(part)
    }
    level = next
  }
  return found
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What an object holds as data; what its getters would give is not asked for. One that cannot be read holds nothing. */
function partsOf(value: object): unknown[] {
  try {
    if (Array.isArray(value) || value instanceof Set) return [...value]
    if (value instanceof Map) return [...value.values()]
    return Object.values(Object.getOwnPropertyDescriptors(value)).map((property) => property.value)
  } catch {
    return []
  }
}
