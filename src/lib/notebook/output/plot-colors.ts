import type { PlainObject, PlainValue, PlotSpec } from '#lib/kernel/protocol.ts'
import { channelValues } from './plot-channel.ts'

const series = 6

/**
 * Gives categories the colours of the house, as CSS variables that follow the theme: an engine always has its own
 * colour, other names take the series colours in the order of their first appearance. A scheme or range of the cell
 * wins, and so does a domain.
 */
export function withColors(options: PlainObject, spec: PlotSpec): PlainObject {
  const color = (options.color ?? {}) as PlainObject
  if (color.range || color.scheme || color.type || color.interpolate) return options
  const names = Array.isArray(color.domain) ? color.domain : categories(spec)
  if (names.length === 0 || !names.every((name) => typeof name === 'string' || typeof name === 'boolean')) {
    return options
  }
  let next = 0
  const range = names.map((name) => engineColor(String(name)) ?? `var(--series-${(next++ % series) + 1})`)
  return { ...options, color: { ...color, domain: names, range } }
}

function engineColor(name: string): string | undefined {
  if (/^reference\b/.test(name)) return 'var(--reference)'
  return /^tfjs\b/.test(name) ? 'var(--tfjs)' : undefined
}

function categories(spec: PlotSpec): PlainValue[] {
  const found = new Set<PlainValue>()
  for (const mark of spec.marks) {
    for (const channel of ['stroke', 'fill']) {
      const values = Array.from(channelValues(mark, channel) ?? [])
      // Several columns may hold colours themselves: `['red', 'var(--tfjs)']`.
      if (values.some((value) => typeof value === 'string' && /^(var\(|#|rgb|hsl)/.test(value))) continue
      for (const value of values) if (value !== null) found.add(value)
    }
  }
  return [...found]
}
