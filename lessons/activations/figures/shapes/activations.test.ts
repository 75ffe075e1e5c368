import { describe, expect, test } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { type Activation, activations } from './activations.ts'

const places = [-6, -2.5, -0.75, -0.1, 0.2, 1, 3.5]

describe.each(Object.entries<Activation>(activations))('%s', (_, { f, slope }) => {
  test.each(places)('its slope at %d is what a central difference measures', (z) => {
    expect((f(z + 1e-5) - f(z - 1e-5)) / 2e-5).toBeCloseTo(slope(z), 7)
  })
})

test.each([
  ['sigmoid', tf.sigmoid],
  ['tanh', tf.tanh],
  ['relu', tf.relu],
  ['elu', tf.elu],
  ['softplus', tf.softplus],
  ['silu', tf.silu],
  ['gelu', tf.gelu],
] as const)('%s is the op of the engine', (name, op) => {
  const values = op(tf.tensor1d(places, 'float64')).dataSync()
  for (const [i, z] of places.entries()) expect(activations[name].f(z)).toBeCloseTo(values[i], 12)
})
