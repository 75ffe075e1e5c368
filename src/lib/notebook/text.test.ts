import { expect, test } from 'vitest'
import { textIn } from './text.ts'

test('places are filled, and one without a value stays', () => {
  const text = textIn({ ran: 'ran on {engine} in {time}' })
  expect(text('ran', { engine: 'tfjs', time: 3 })).toBe('ran on tfjs in 3')
  expect(text('ran', { engine: 'tfjs' })).toBe('ran on tfjs in {time}')
})

test('a missing key shows itself', () => {
  expect(textIn({})('cell.run')).toBe('cell.run')
  expect(textIn({}).has('toString')).toBe(false)
})

test('strings that come later are found from then on', () => {
  const text = textIn({ run: 'Run' })
  expect(text('compare.value')).toBe('compare.value')
  text.learn({ 'compare.value': 'value' })
  expect([text('run'), text('compare.value')]).toEqual(['Run', 'value'])
  expect(text.has('compare.value')).toBe(true)
})
