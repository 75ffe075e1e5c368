/** Bytes in a shape, as they stand in a file of the format IDX. */
export interface Idx {
  shape: number[]
  bytes: Uint8Array
}

/** Reads a file of unsigned bytes in the format IDX: two zeros, 8, the number of axes, their lengths (big-endian), the elements. */
export function readIdx(file: Uint8Array): Idx {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 4 || view.getUint16(0) !== 0 || file[2] !== 8)
    throw new Error(`idx: wants unsigned bytes, got the type ${[...file.subarray(0, 3)]}`)
  const shape = Array.from({ length: file[3] }, (_, axis) => view.getUint32(4 + 4 * axis))
  const bytes = file.subarray(4 + 4 * shape.length)
  const size = shape.reduce((product, length) => product * length, 1)
  if (bytes.length !== size) throw new Error(`idx: ${bytes.length} elements do not fit the shape, [${shape}]`)
  return { shape, bytes }
}
