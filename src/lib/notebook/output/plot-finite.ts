import type { PlainObject, PlainValue, PlotSpec } from '#lib/kernel/protocol.ts'

/**
 * The same plot with every number that is not finite as NaN, which Plot draws as a gap: an infinite value would
 * stretch a scale to infinity and hide all others. `missing` counts them.
 */
export function finiteData(spec: PlotSpec): { finite: PlotSpec; missing: number } {
  const count = { missing: 0 }
  const marks = spec.marks.map(({ mark, data, options }) => ({
    mark,
    data: clean(data, count),
    options: clean(options, count) as PlainObject,
  }))
  return { finite: { options: withoutInfiniteDomains(spec.options), marks }, missing: count.missing }
}

function clean(value: PlainValue, count: { missing: number }): PlainValue {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value
    count.missing++
    return Number.NaN
  }
  if (value instanceof Float64Array) return value.map((v) => clean(v, count) as number)
  if (Array.isArray(value)) return value.map((v) => clean(v, count))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, v === undefined ? v : clean(v, count)]))
}

function withoutInfiniteDomains(options: PlainObject): PlainObject {
  const entries = Object.entries(options).map(([key, scale]): [string, PlainValue | undefined] => {
    if (typeof scale !== 'object' || scale === null || Array.isArray(scale) || scale instanceof Float64Array) {
      return [key, scale]
    }
    const { domain, ...rest } = scale
    const bad = [...((domain ?? []) as Iterable<PlainValue>)].some((v) => typeof v === 'number' && !Number.isFinite(v))
    return [key, bad ? rest : scale]
  })
  return Object.fromEntries(entries)
}
