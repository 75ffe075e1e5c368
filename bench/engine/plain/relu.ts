import type { PlainLayer } from './layer.ts'

/** The positive elements of x, 0 for the others. */
export function relu(): PlainLayer {
  let y = new Float32Array()
  return {
    weights: [],
    forward(x) {
      y = new Float32Array(x.length)
      for (let i = 0; i < x.length; i++) y[i] = Math.max(x[i]!, 0)
      return y
    },
    backward(grad) {
      const back = new Float32Array(grad.length)
      for (let i = 0; i < grad.length; i++) back[i] = y[i]! > 0 ? grad[i]! : 0
      return back
    },
  }
}
