import { type PlainLayer, weightsFrom } from './layer.ts'

const sigmoid = (v: number) => 1 / (1 + Math.exp(-v))

/** The last state of an LSTM, for x: [batch, time, inputs]; the gates i, f, g, o lie side by side. */
export function lstm(batch: number, time: number, inputs: number, units: number, start: Float32Array[]): PlainLayer {
  const [W, U, b] = [weightsFrom(start[0]!), weightsFrom(start[1]!), weightsFrom(start[2]!)]
  const wide = 4 * units
  let x = new Float32Array()
  /** Gates, states and outputs of every step; step 0 is before the first. */
  const gates = Array.from({ length: time + 1 }, () => new Float32Array(batch * wide))
  const c = gates.map(() => new Float32Array(batch * units))
  const h = gates.map(() => new Float32Array(batch * units))
  return {
    weights: [W, U, b],
    forward(input) {
      x = input as typeof x
      for (let t = 1; t <= time; t++)
        for (let n = 0; n < batch; n++) {
          for (let j = 0; j < wide; j++) {
            let sum = b.values[j]!
            for (let i = 0; i < inputs; i++) sum += x[(n * time + t - 1) * inputs + i]! * W.values[i * wide + j]!
            for (let i = 0; i < units; i++) sum += h[t - 1]![n * units + i]! * U.values[i * wide + j]!
            gates[t]![n * wide + j] = j >= 2 * units && j < 3 * units ? Math.tanh(sum) : sigmoid(sum)
          }
          for (let j = 0; j < units; j++) {
            const [i, f, g, o] = [0, 1, 2, 3].map((gate) => gates[t]![n * wide + gate * units + j]!)
            const now = f! * c[t - 1]![n * units + j]! + i! * g!
            c[t]![n * units + j] = now
            h[t]![n * units + j] = o! * Math.tanh(now)
          }
        }
      return h[time]!.slice()
    },
    backward(grad) {
      const back = new Float32Array(x.length)
      let dh = grad
      const dc = new Float32Array(batch * units)
      const dz = new Float32Array(batch * wide)
      for (let t = time; t >= 1; t--) {
        const earlier = new Float32Array(batch * units)
        for (let n = 0; n < batch; n++) {
          for (let j = 0; j < units; j++) {
            const at = n * wide + j
            const [i, f, g, o] = [0, 1, 2, 3].map((gate) => gates[t]![at + gate * units]!)
            const bent = Math.tanh(c[t]![n * units + j]!)
            const arriving = dh[n * units + j]!
            const dcNow = dc[n * units + j]! + arriving * o! * (1 - bent * bent)
            dz[at] = dcNow * g! * i! * (1 - i!)
            dz[at + units] = dcNow * c[t - 1]![n * units + j]! * f! * (1 - f!)
            dz[at + 2 * units] = dcNow * i! * (1 - g! * g!)
            dz[at + 3 * units] = arriving * bent * o! * (1 - o!)
            dc[n * units + j] = dcNow * f!
          }
          for (let j = 0; j < wide; j++) {
            const d = dz[n * wide + j]!
            b.gradient[j]! += d
            for (let i = 0; i < inputs; i++) {
              const from = (n * time + t - 1) * inputs + i
              W.gradient[i * wide + j]! += x[from]! * d
              back[from]! += W.values[i * wide + j]! * d
            }
            for (let i = 0; i < units; i++) {
              U.gradient[i * wide + j]! += h[t - 1]![n * units + i]! * d
              earlier[n * units + i]! += U.values[i * wide + j]! * d
            }
          }
        }
        dh = earlier
      }
      return back
    },
  }
}
