import { expect, test } from 'vitest'
import { neuronLosses, sigmoid, teach } from './neuron.ts'

test.each(Object.entries(neuronLosses))('the slope of %s is the slope of its loss', (_, { loss, slope }) => {
  for (const z of [-8, -1, 0, 0.5, 4, 20]) {
    expect(slope(z)).toBeCloseTo((loss(z + 1e-5) - loss(z - 1e-5)) / 2e-5, 8)
  }
})

test('from a confident mistake cross entropy gets away, and squares do not', () => {
  const after = (loss: keyof typeof neuronLosses) => sigmoid(teach(neuronLosses[loss], 5, 0.5, 20).at(-1)!)
  expect(after('crossEntropy')).toBeLessThan(0.25)
  expect(after('squared')).toBeGreaterThan(0.98)
})
