/** A list of examples, plain or typed. */
export type Column = unknown[] | Uint8Array | Int32Array | Float32Array | Float64Array

/**
 * Examples in rows: one list, or several lists under names that belong together, `{ x, y }`. With a `size`, a list may
 * hold several elements a row: `{ images [size · 784], labels [size], size }`.
 */
export type RowSet = Column | { [name: string]: unknown }

/** How many rows a set has. Throws when its lists do not belong together. */
export function countRows(call: string, set: RowSet): number {
  if (isColumn(set)) return set.length
  const columns = Object.entries(set ?? {}).filter((entry): entry is [string, Column] => isColumn(entry[1]))
  if (columns.length === 0) throw new TypeError(`${call}: wants a list, or lists under names, { x, y }`)
  const rows = 'size' in set ? Number(set.size) : columns[0][1].length
  const odd = columns.find(([, { length }]) => ('size' in set ? length % rows !== 0 : length !== rows))
  if (odd) throw new RangeError(`${call}: lists differ in length, ${odd[0]} has ${odd[1].length} for ${rows} rows`)
  return rows
}

/** These rows of a set, in this order, in lists of their own. What is no list is passed on as it is. */
export function takeRows<Set extends RowSet>(set: Set, rows: number, order: readonly number[]): Set {
  if (isColumn(set)) return takeColumn(set, 1, order) as Set
  const entries = Object.entries(set).map(([name, value]) => {
    if (name === 'size') return [name, order.length]
    return [name, isColumn(value) ? takeColumn(value, value.length / rows, order) : value]
  })
  return Object.fromEntries(entries) as Set
}

function takeColumn(column: Column, width: number, order: readonly number[]): Column {
  if (Array.isArray(column)) return order.flatMap((row) => column.slice(row * width, (row + 1) * width))
  const taken = new (column.constructor as Uint8ArrayConstructor)(order.length * width)
  order.forEach((row, i) => {
    taken.set((column as Uint8Array).subarray(row * width, (row + 1) * width), i * width)
  })
  return taken
}

function isColumn(value: unknown): value is Column {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}
