import { expect, test } from 'vitest'
import { roundDrawing } from './round-coordinates.ts'

test('coordinates are rounded to a tenth', () => {
  expect(
    roundDrawing('<svg><path transform="translate(52,24.98614118)" d="M0.04,-3.14159L1.5e-7,2"></path></svg>'),
  ).toBe('<svg><path transform="translate(52,25)" d="M0,-3.1L0,2"></path></svg>')
})

test('a scale is not rounded', () => {
  const svg = '<svg><g transform="scale(0.05)"></g></svg>'
  expect(roundDrawing(svg)).toBe(svg)
})

test('texts and labels keep all their digits', () => {
  const svg = '<svg aria-label="loss 0.12345"><text y="0.71em" fill-opacity="0.125">0.00039877</text></svg>'
  expect(roundDrawing(svg)).toBe(svg.replace('0.71em', '0.7em'))
})
