import { expect, test } from 'vitest'
import { layoutGraph } from './layout.ts'

const made = (...inputs: number[]) => ({ inputs })
/** x, w, u = w·x, h = f(u), y = w·h, t, e = y − t: as in the chapter on backpropagation. */
const neuron = [made(), made(), made(1, 0), made(2), made(1, 3), made(), made(4, 5)]

test('every node stands in a layer after all that it is made of', () => {
  const { places } = layoutGraph(neuron)
  for (const [node, { inputs }] of neuron.entries())
    for (const input of inputs) expect(places[input].x).toBeLessThan(places[node].x)
})

test('a leaf stands just before its first use', () => {
  const { places } = layoutGraph(neuron)
  expect(places[5].x).toBe(places[6].x - 1)
  expect(places[1].x).toBe(places[2].x - 1)
})

test('no two nodes share a place', () => {
  const places = layoutGraph(neuron).places.map(({ x, y }) => `${x} ${y}`)
  expect(new Set(places).size).toBe(places.length)
})

test('an edge passes through every layer on its way, each input by an edge of its own', () => {
  const { routes } = layoutGraph(neuron)
  expect(routes.map(({ from, to }) => [from, to])).toEqual(
    neuron.flatMap(({ inputs }, to) => inputs.map((from) => [from, to])),
  )
  const long = routes.find(({ from, to }) => from === 1 && to === 4)
  expect(long?.points.map(({ x }) => x)).toEqual([0, 1, 2, 3])
})

test('edges do not cross where they need not', () => {
  // Two chains side by side, given so that their second nodes come in the opposite order.
  const { places } = layoutGraph([made(), made(), made(1), made(0), made(2), made(3), made(4, 5)])
  const upper = (a: number, b: number) => Math.sign(places[a].y - places[b].y)
  expect(upper(0, 1)).toBe(upper(3, 2))
  expect(upper(3, 2)).toBe(upper(5, 4))
})
