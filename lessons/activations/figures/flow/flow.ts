import { normals } from '#lib/engine/random/draws.ts'
import type { Activation } from '../shapes/activations.ts'
import { timesMatrix, timesTransposed } from './product.ts'

/** Sizes and seeds are those of the cell `twenty`, so that figure and cell show the same numbers. */
const rows = 32
const units = 64
/** How many layers the signal goes up and the gradient down. */
export const depth = 20
const seeds = { start: 31, end: 32, layer: 40 }

/** What is at one place of the stack: 0 is the input, 20 the output of the last layer. */
export interface Level {
  /** The numbers there, [rows, units] row by row. */
  values: Float64Array
  /** Root of their mean square. */
  signal: number
  /** Root mean square of the gradient with respect to them. */
  gradient: number
  /** Share of the units whose slope is below a hundredth, over all rows. */
  asleep: number
  /** Units that let no gradient through for any row. */
  dead: number
}

let drawn: { start: Float64Array; end: Float64Array; weights: Float64Array[] } | undefined

/** The random numbers of the experiment, drawn once. Weights have standard deviation 1/√units. */
function draws() {
  drawn ??= {
    start: normals(rows * units, 0, 1, seeds.start),
    end: normals(rows * units, 0, 1, seeds.end),
    weights: Array.from({ length: depth }, (_, l) => normals(units * units, 0, 1 / Math.sqrt(units), seeds.layer + l)),
  }
  return drawn
}

/** Sends a batch up through all layers and a gradient down again. `gain` multiplies every weight. */
export function flow({ f, slope }: Activation, gain: number): Level[] {
  const { start, end, weights } = draws()
  const values = [start]
  const slopes: Float64Array[] = [start.map(() => 1)]
  for (const matrix of weights) {
    const z = timesMatrix(values[values.length - 1], matrix, units).map((sum) => gain * sum)
    values.push(z.map(f))
    slopes.push(z.map(slope))
  }
  const gradients = [end]
  for (let l = depth; l > 0; l--) {
    const atZ = gradients[0].map((g, i) => gain * g * slopes[l][i])
    gradients.unshift(timesTransposed(atZ, weights[l - 1], units))
  }
  return values.map((level, l) => ({
    values: level,
    signal: rootMeanSquare(level),
    gradient: rootMeanSquare(gradients[l]),
    asleep: slopes[l].filter((s) => Math.abs(s) < 0.01).length / slopes[l].length,
    dead: deadUnits(slopes[l]),
  }))
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}

function deadUnits(slopes: Float64Array): number {
  let count = 0
  for (let unit = 0; unit < units; unit++) {
    let row = 0
    while (row < rows && slopes[row * units + unit] === 0) row++
    if (row === rows) count++
  }
  return count
}
