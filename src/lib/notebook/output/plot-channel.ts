import type { PlainValue, PlotSpec } from '#lib/kernel/protocol.ts'

type Mark = PlotSpec['marks'][number]

/**
 * The values that a mark gives to a channel (`x`, `y`, `stroke`, ...): a column of its own, or a field of its rows.
 * `null` when the channel is a constant or derived by the mark itself.
 */
export function channelValues({ data, options }: Mark, channel: string): ArrayLike<PlainValue> | null {
  const given = options[channel]
  if (Array.isArray(given) || given instanceof Float64Array) return given
  if (isValueColumn(given)) return given.value as ArrayLike<PlainValue>
  if (typeof given !== 'string' || !Array.isArray(data)) return null
  const first = data.find((row) => row !== null)
  if (typeof first !== 'object' || first === null || !(given in first)) return null
  return data.map((row) => (row as Record<string, PlainValue>)?.[given] ?? null)
}

/** What a channel is called: the field it reads, or the label it brings. */
export function channelLabel({ options }: Mark, channel: string): string {
  const given = options[channel]
  if (typeof given === 'string') return given
  return isValueColumn(given) && typeof given.label === 'string' ? given.label : channel
}

/**
 * A channel's values with their label in the form that Plot's own transforms read too: marks that stack, such as bars,
 * see nothing in `{ value, label }`.
 */
export function asColumn(given: PlainValue | undefined): unknown {
  if (!isValueColumn(given)) return given
  return { transform: () => given.value, label: given.label }
}

function isValueColumn(given: PlainValue | undefined): given is { value: PlainValue; label?: PlainValue } {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || given instanceof Float64Array) return false
  return Array.isArray(given.value) || given.value instanceof Float64Array
}
