import type { TrainingCurve } from '../../protocol.ts'

/** Points that a curve keeps at most: more than a screen shows, and even, so that they can be halved. */
const most = 240

/** Six digits, as many as float32 holds: more would only weigh. */
const short = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : value)

/** A curve that grows while a training runs. When it has too many points, each two neighbours become their mean. */
export class Curve {
  readonly name: string
  #x: number[] = []
  #y: number[] = []
  /** How many values make one point, and those of the point that is not complete. */
  #width = 1
  #open: { x: number; y: number }[] = []
  #last = Number.NaN

  constructor(name: string) {
    this.name = name
  }

  /** Adds a value that was shown after `x` steps. */
  add(x: number, y: number): void {
    this.#last = y
    this.#open.push({ x, y })
    if (this.#open.length < this.#width) return
    this.#x.push(mean(this.#open.map((point) => point.x)))
    this.#y.push(mean(this.#open.map((point) => point.y)))
    this.#open = []
    if (this.#x.length < most) return
    this.#x = halved(this.#x)
    this.#y = halved(this.#y)
    this.#width *= 2
  }

  /** The curve as it is now, in arrays of its own. */
  toItem(): TrainingCurve {
    const tail = (values: number[]) => (values.length > 0 ? [mean(values)] : [])
    return {
      name: this.name,
      x: Float64Array.from([...this.#x, ...tail(this.#open.map((point) => point.x))], short),
      y: Float64Array.from([...this.#y, ...tail(this.#open.map((point) => point.y))], short),
      last: short(this.#last),
    }
  }
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function halved(values: number[]): number[] {
  return Array.from({ length: values.length / 2 }, (_, i) => mean([values[2 * i], values[2 * i + 1]]))
}
