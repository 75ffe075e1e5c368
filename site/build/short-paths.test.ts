import { expect, test } from 'vitest'
import { shortPaths } from './short-paths.ts'

test('a line goes in steps, and a transform goes into its path', () => {
  expect(shortPaths('<svg><path transform="translate(52,25)" d="M0,0L-6,0L-4.9,10.1"></path></svg>')).toBe(
    '<svg><path d="M52 25h-6l1.1 10.1"/></svg>',
  )
})

test('steps do not add up their rounding', () => {
  const points = Array.from({ length: 101 }, (_, i) => `${(i * 3.3333).toFixed(4)},${i % 2}`)
  const [, steps] = shortPaths(`<svg><path d="M${points.join('L')}"/></svg>`).match(/d="m0 0 ([^"]*)"/)!
  const numbers = steps.match(/-?[\d.]+/g)!.map(Number)
  const width = numbers.reduce((sum, number, i) => (i % 2 === 0 ? sum + number : sum), 0)
  expect(numbers).toHaveLength(200)
  expect(width).toBeCloseTo(333.3, 9)
})

test('a point that only its round caps show, and texts, stay', () => {
  const svg = '<svg><g stroke-linecap="round"><path d="M3 4z"/></g><text y="0.3em" class="a">−0.25 &lt; x</text></svg>'
  expect(shortPaths(svg)).toBe(svg)
})

test('the interface’s own drawings are left alone', () => {
  const svg = '<svg data-astro-cid-x><path d="M0,0L-6,0" hidden></path></svg>'
  expect(shortPaths(svg)).toBe(svg)
})
