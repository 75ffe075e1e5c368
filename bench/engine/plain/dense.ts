import { type PlainLayer, weightsFrom } from './layer.ts'

/** y = x·W + b, for x: [batch, inputs]. */
export function dense(batch: number, inputs: number, units: number, start: Float32Array[]): PlainLayer {
  const [W, b] = [weightsFrom(start[0]!), weightsFrom(start[1]!)]
  let x = new Float32Array()
  return {
    weights: [W, b],
    forward(input) {
      x = input as typeof x
      const y = new Float32Array(batch * units)
      for (let n = 0; n < batch; n++)
        for (let j = 0; j < units; j++) {
          let sum = b.values[j]!
          for (let i = 0; i < inputs; i++) sum += x[n * inputs + i]! * W.values[i * units + j]!
          y[n * units + j] = sum
        }
      return y
    },
    backward(grad, wanted) {
      for (let j = 0; j < units; j++) for (let n = 0; n < batch; n++) b.gradient[j]! += grad[n * units + j]!
      for (let i = 0; i < inputs; i++)
        for (let j = 0; j < units; j++) {
          let sum = 0
          for (let n = 0; n < batch; n++) sum += x[n * inputs + i]! * grad[n * units + j]!
          W.gradient[i * units + j]! += sum
        }
      if (!wanted) return x
      const back = new Float32Array(batch * inputs)
      for (let n = 0; n < batch; n++)
        for (let i = 0; i < inputs; i++) {
          let sum = 0
          for (let j = 0; j < units; j++) sum += grad[n * units + j]! * W.values[i * units + j]!
          back[n * inputs + i] = sum
        }
      return back
    },
  }
}
