import { describe, expect, test } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { type ActivationName, activations } from '../shapes/activations.ts'
import { depth, flow } from './flow.ts'

const ops = { identity: (z: tf.Tensor) => z, sigmoid: tf.sigmoid, tanh: tf.tanh, relu: tf.relu, gelu: tf.gelu }
const rms = (t: tf.Tensor) => tf.sqrt(tf.mean(tf.square(t))).dataSync()[0]

describe.each(Object.entries(ops) as [ActivationName, (z: tf.Tensor) => tf.Tensor][])('%s', (name, op) => {
  test.each([0.5, 1.4])('signal and gradient are what the engine says, gain %d', (gain) => {
    const draw = (shape: number[], deviation: number, seed: number) =>
      tf.randomNormal(shape as [number, number], 0, deviation, 'float64' as never, seed)
    const weights = Array.from({ length: depth }, (_, l) => draw([64, 64], 1 / 8, 40 + l))
    const up = (a: tf.Tensor) => weights.reduce((a, W) => op(tf.mul(tf.matMul(a, W), gain)), a)
    const start = draw([32, 64], 1, 31)
    const down = tf.grad((a: tf.Tensor) => tf.sum(tf.mul(up(a), draw([32, 64], 1, 32))))(start)
    const levels = flow(activations[name], gain)
    expect(levels[depth].signal / rms(up(start))).toBeCloseTo(1, 4)
    expect(levels[0].gradient / rms(down)).toBeCloseTo(1, 4)
  })
})

test('some rectified units of the last layer are off for every input; no tanh is', () => {
  expect(flow(activations.tanh, 3)[depth].dead).toBe(0)
  expect(flow(activations.relu, 1)[depth].dead).toBeGreaterThan(0)
})

test('a large gain puts tanh to sleep', () => {
  expect(flow(activations.tanh, 0.5)[depth].asleep).toBe(0)
  expect(flow(activations.tanh, 3)[depth].asleep).toBeGreaterThan(0.2)
})
