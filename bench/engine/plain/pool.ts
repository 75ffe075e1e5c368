import type { PlainLayer } from './layer.ts'

/** The largest of each 2×2 elements, for x: [batch, height, width, channels]. */
export function pool(batch: number, [height, width, channels]: readonly number[]): PlainLayer {
  const [rows, columns] = [height! >> 1, width! >> 1]
  const size = batch * height! * width! * channels!
  let places = new Int32Array()
  return {
    weights: [],
    forward(x) {
      const y = new Float32Array(batch * rows * columns * channels!)
      places = new Int32Array(y.length)
      let to = 0
      for (let n = 0; n < batch; n++)
        for (let i = 0; i < rows; i++)
          for (let j = 0; j < columns; j++)
            for (let c = 0; c < channels!; c++, to++) {
              let best = Number.NEGATIVE_INFINITY
              for (let di = 0; di < 2; di++)
                for (let dj = 0; dj < 2; dj++) {
                  const from = ((n * height! + 2 * i + di) * width! + 2 * j + dj) * channels! + c
                  if (x[from]! > best) {
                    best = x[from]!
                    places[to] = from
                  }
                }
              y[to] = best
            }
      return y
    },
    backward(grad) {
      const back = new Float32Array(size)
      for (let i = 0; i < grad.length; i++) back[places[i]!]! += grad[i]!
      return back
    },
  }
}
