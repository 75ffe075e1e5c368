import type { PlainObject, PlainValue, PlotSpec } from '../../protocol.ts'
import { type Check, keysOf, list, misfit, record, text, typed } from './check.ts'

/**
 * Options that could make the page load or open something, restyle itself, or reach into its document:
 * a link can be `javascript:`, an image and a style can fetch. They are left out.
 */
const forbidden = new Set(['href', 'target', 'src', 'style', 'className', 'document', 'marks', 'imageFilter'])
/** To clip to the frame is harmless; to a shape is not offered. */
const clips = new Set<unknown>([true, false, null, 'frame'])

/** Options whose wild values would keep the page busy for minutes; held within bounds. */
const bounds: Record<string, [least: number, most: number]> = {
  width: [1, 4000],
  height: [1, 4000],
  ticks: [0, 1000],
  thresholds: [1, 2000],
  tickSpacing: [4, 4000],
  binWidth: [2, 4000],
  pixelSize: [0.5, 4000],
}

const maxDepth = 12
const maxNodes = 1_000_000

/** A plot: plain values only, of at most a million nodes and a million numbers a column, without what could load. */
export const plotSpec: Check<PlotSpec> = (value) => {
  let nodes = 0
  const plain = (value: unknown, depth: number): PlainValue => {
    if (++nodes > maxNodes || depth > maxDepth) misfit('plot')
    if (typeof value === 'string') return harmless(text(20_000)(value))
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
    if (Array.isArray(value)) return list((element) => plain(element, depth + 1), maxNodes)(value)
    if (ArrayBuffer.isView(value)) return typed(Float64Array, 1_000_000)(value)
    return plainObject(value, depth)
  }
  const plainObject = (value: unknown, depth = 0): PlainObject => {
    const [source, keys] = keysOf(value, 10_000)
    const fresh: PlainObject = {}
    for (const key of keys) {
      if (forbidden.has(key) || source[key] === undefined) continue
      if (key === 'clip' && !clips.has(source[key])) continue
      fresh[key] = bounded(key, plain(source[key], depth + 1))
    }
    return fresh
  }
  return record<PlotSpec>({
    options: plainObject,
    marks: list(
      record<PlotSpec['marks'][number]>({ mark: markName, data: (data) => plain(data, 0), options: plainObject }),
      100,
    ),
  })(value)
}

/** The renderer has the list of marks; an image would fetch, so it is none. */
const markName: Check<string> = (value) => {
  const name = text(40)(value)
  return /^[a-z][a-zA-Z0-9]*$/.test(name) && name !== 'image' ? name : misfit('mark')
}

/** Plot takes `url(...)` for a colour, and a browser might fetch it. */
function harmless(value: string): string {
  return /url\s*\(/i.test(value) ? misfit('url') : value
}

function bounded(key: string, value: PlainValue): PlainValue {
  if (typeof value !== 'number' || !Object.hasOwn(bounds, key)) return value
  const [least, most] = bounds[key]
  return Number.isNaN(value) ? least : Math.min(most, Math.max(least, value))
}
