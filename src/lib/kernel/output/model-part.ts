/**
 * Models, layers and what belongs to them, in few words: the same for our engine and for tfjs, whose objects look
 * otherwise inside and whose classes have lost their names. So they can be compared by these words. Null for everything else.
 */
export function modelPart(value: object): string | null {
  try {
    return named(value as Part)
  } catch {
    return null
  }
}

/** What training told, epoch by epoch: `{ loss: [...], val_loss: [...] }`. Null for what is no history. */
export function maybeHistory(value: unknown): Record<string, number[]> | null {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) === Object.prototype) return null
  const [epoch, history] = [peek(value, 'epoch'), peek(value, 'history')]
  return Array.isArray(epoch) && typeof history === 'object' && history !== null
    ? (history as Record<string, number[]>)
    : null
}

interface Part {
  getClassName?(): string
  getConfig?(): object
  minimize?(): unknown
  countParams?(): number
  layers?: Part[]
  built?: boolean
  shape?: (number | null)[]
  dtype?: string
  name?: string
  learningRate?: number
}

function named(part: Part): string | null {
  const has = (name: keyof Part) => typeof peek(part, name) === 'function'
  if (has('minimize') && has('getConfig')) {
    const rule = (has('getClassName') ? part.getClassName!() : (part.name ?? '')).toLowerCase()
    return `Optimizer ${rule}${typeof part.learningRate === 'number' ? `, learning rate ${part.learningRate}` : ''}`
  }
  const history = maybeHistory(part)
  if (history) return `History of ${(peek(part, 'epoch') as []).length} epochs: ${Object.keys(history).join(', ')}`
  if (typeof peek(part, 'tensorIndex') === 'number' && Array.isArray(part.shape))
    return `SymbolicTensor ${part.dtype} [${part.shape.map(String).join(', ')}]`
  if (!has('getClassName') || !has('getConfig')) return null
  const parameters = part.built && has('countParams') ? `, ${part.countParams!()} parameters` : ''
  const inside = Array.isArray(part.layers) ? `: ${part.layers.map((layer) => layer.getClassName?.()).join(', ')}` : ''
  return `${part.getClassName!()}${parameters}${inside}`
}

/** What an object or its class holds under a name; undefined for a getter, which stays closed. */
function peek(value: object, name: string): unknown {
  for (let at = value; at; at = Object.getPrototypeOf(at)) {
    const property = Object.getOwnPropertyDescriptor(at, name)
    if (property) return property.value
  }
  return undefined
}
