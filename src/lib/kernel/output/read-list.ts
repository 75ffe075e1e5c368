import { isTensor } from './tensor-like.ts'

/** Numbers of any kind that a cell may hold: a tensor, a typed array, a list, a list of lists; with the shape they have. */
export function readList(source: unknown, what: string): { shape: number[]; data: ArrayLike<number> } {
  if (isTensor(source)) return { shape: source.shape, data: source.dataSync() }
  if (ArrayBuffer.isView(source) && !(source instanceof DataView)) {
    const data = source as unknown as ArrayLike<number>
    return { shape: [data.length], data }
  }
  if (!Array.isArray(source)) throw new TypeError(`${what}: wants numbers, a list or a tensor, got ${typeof source}`)
  const rows = source.map((row) => (typeof row === 'number' ? null : readList(row, what)))
  if (rows.every((row) => row === null)) return { shape: [source.length], data: source as number[] }
  const [first] = rows
  if (!rows.every((row) => row !== null && row.data.length === first?.data.length))
    throw new TypeError(`${what}: the lists in it are not all of one length`)
  return {
    shape: [source.length, ...(first as { shape: number[] }).shape],
    data: rows.flatMap((row) => Array.from((row as { data: ArrayLike<number> }).data)),
  }
}
