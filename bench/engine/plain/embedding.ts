import { type PlainLayer, weightsFrom } from './layer.ts'

/** The row of the table for each word. */
export function embedding(units: number, start: Float32Array[]): PlainLayer {
  const table = weightsFrom(start[0]!)
  let words = new Float32Array()
  return {
    weights: [table],
    forward(x) {
      words = x as typeof words
      const y = new Float32Array(x.length * units)
      for (let i = 0; i < x.length; i++)
        for (let j = 0; j < units; j++) y[i * units + j] = table.values[x[i]! * units + j]!
      return y
    },
    backward(grad) {
      for (let i = 0; i < words.length; i++)
        for (let j = 0; j < units; j++) table.gradient[words[i]! * units + j]! += grad[i * units + j]!
      return new Float32Array(words.length)
    },
  }
}
