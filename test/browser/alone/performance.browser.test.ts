import { expect, test } from 'vitest'
import { useLighthouse } from '../use-lighthouse.ts'

const scoresOf = useLighthouse()

test('Lighthouse gives the performance of a chapter more than what even a slow machine explains', {
  timeout: 120_000,
}, async () => {
  const { performance } = await scoresOf('/en/gradient-descent/', ['performance'])
  expect(performance).toBeGreaterThan(40)
})
