import type { Answer } from '../answer.ts'
import type { Layer, Network } from './network.ts'
import { readLayer } from './read-layer.ts'

/** No honest network has more layers. */
const most = 50

/**
 * The network that an answer holds, `{ layers, weights }` with the layers as bytes of JSON; or, as a text, what does not
 * fit. The answer comes out of the sandbox: nothing of it is believed.
 */
export function readNetwork(answer: Answer): Network | string {
  if (answer.type !== 'fields') return 'no network'
  const [layers, weights] = ['layers', 'weights'].map((name) => answer.fields.get(name))
  if (layers?.type !== 'numbers' || weights?.type !== 'numbers') return 'no network'
  const described = parse(Uint8Array.from(layers.data))
  if (!Array.isArray(described) || described.length === 0) return 'no layers'
  if (described.length > most) return `${described.length} layers`
  const read = described.map(readLayer)
  const odd = read.indexOf(null)
  if (odd >= 0) return `layer ${odd + 1}: ${String(described[odd]?.class_name).slice(0, 40)}`
  return { layers: read as Layer[], weights: Float32Array.from(weights.data) }
}

// biome-ignore lint/suspicious/noExplicitAny: whatever JSON holds; each layer is checked.
function parse(bytes: Uint8Array): any {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
