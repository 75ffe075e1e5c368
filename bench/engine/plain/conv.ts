import { type PlainLayer, weightsFrom } from './layer.ts'

/** Convolution 3×3 without padding, for x: [batch, height, width, channels]. */
export function conv(
  batch: number,
  [height, width, channels]: readonly number[],
  filters: number,
  start: Float32Array[],
): PlainLayer {
  const [K, b] = [weightsFrom(start[0]!), weightsFrom(start[1]!)]
  const [rows, columns] = [height! - 2, width! - 2]
  let x = new Float32Array()
  const inputAt = (n: number, i: number, j: number) => ((n * height! + i) * width! + j) * channels!
  const outputAt = (n: number, i: number, j: number) => ((n * rows + i) * columns + j) * filters
  const weightAt = (di: number, dj: number, c: number) => ((di * 3 + dj) * channels! + c) * filters
  return {
    weights: [K, b],
    forward(input) {
      x = input as typeof x
      const y = new Float32Array(batch * rows * columns * filters)
      for (let n = 0; n < batch; n++)
        for (let i = 0; i < rows; i++)
          for (let j = 0; j < columns; j++) {
            const to = outputAt(n, i, j)
            for (let f = 0; f < filters; f++) y[to + f] = b.values[f]!
            for (let di = 0; di < 3; di++)
              for (let dj = 0; dj < 3; dj++)
                for (let c = 0; c < channels!; c++) {
                  const v = x[inputAt(n, i + di, j + dj) + c]!
                  const weight = weightAt(di, dj, c)
                  for (let f = 0; f < filters; f++) y[to + f]! += v * K.values[weight + f]!
                }
          }
      return y
    },
    backward(grad, wanted) {
      const back = new Float32Array(x.length)
      for (let n = 0; n < batch; n++)
        for (let i = 0; i < rows; i++)
          for (let j = 0; j < columns; j++) {
            const at = outputAt(n, i, j)
            for (let f = 0; f < filters; f++) b.gradient[f]! += grad[at + f]!
            for (let di = 0; di < 3; di++)
              for (let dj = 0; dj < 3; dj++)
                for (let c = 0; c < channels!; c++) {
                  const from = inputAt(n, i + di, j + dj) + c
                  const weight = weightAt(di, dj, c)
                  const v = x[from]!
                  for (let f = 0; f < filters; f++) K.gradient[weight + f]! += grad[at + f]! * v
                  if (!wanted) continue
                  let sum = 0
                  for (let f = 0; f < filters; f++) sum += grad[at + f]! * K.values[weight + f]!
                  back[from]! += sum
                }
          }
      return back
    },
  }
}
