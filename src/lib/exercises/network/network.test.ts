import { describe, expect, test } from 'vitest'
import type { Answer } from '../answer.ts'
import { isNetworkText, networkText } from './network-text.ts'
import { readNetwork } from './read-network.ts'

const numbers = (data: ArrayLike<number>): Answer => ({ type: 'numbers', shape: [data.length], dtype: 'number', data })
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const submitted = (layers: unknown, weights: ArrayLike<number> = [1, 2]): Answer => ({
  type: 'fields',
  fields: new Map([
    ['layers', numbers(bytes(layers))],
    ['weights', numbers(weights)],
  ]),
})
const dense = {
  class_name: 'Dense',
  config: { units: 1, activation: 'relu', use_bias: true, batch_input_shape: [null, 1] },
}

describe('a network that comes out of the sandbox', () => {
  test('is its layers, with what counts for what they compute', () => {
    expect(readNetwork(submitted([dense]))).toEqual({
      layers: [{ kind: 'dense', options: { units: 1, activation: 'relu', useBias: true, inputShape: [1] } }],
      weights: Float32Array.of(1, 2),
    })
  })
  test.each([
    ['no JSON', '[{', 'no layers'],
    ['no list', { 0: dense }, 'no layers'],
    ['no layers', [], 'no layers'],
    ['another kind of layer', [dense, { class_name: 'Lambda', config: {} }], 'layer 2: Lambda'],
    ['a name that every object has', [{ class_name: 'constructor', config: {} }], 'layer 1: constructor'],
    ['an activation that is code', [{ ...dense, config: { ...dense.config, activation: 'x => 1' } }], 'layer 1: Dense'],
    ['units beyond all measure', [{ ...dense, config: { ...dense.config, units: 1e9 } }], 'layer 1: Dense'],
    [
      'a shape that is none',
      [{ ...dense, config: { ...dense.config, batch_input_shape: [null, -1] } }],
      'layer 1: Dense',
    ],
    ['a thousand layers', Array(1000).fill(dense), '1000 layers'],
  ])('is refused when it has %s', (_, layers, reason) => {
    expect(readNetwork(submitted(layers))).toBe(reason)
  })
  test('is refused when it is something else', () => expect(readNetwork(numbers([1]))).toBe('no network'))
})

test('the text of a network is data, gives it back, and is told from code', () => {
  const text = networkText('net', submitted([dense], [0.5, -2]))
  const net = new Function(`${text}; return net`)()
  expect([...net.weights]).toEqual([0.5, -2])
  expect(JSON.parse(new TextDecoder().decode(net.layers))).toEqual([dense])
  expect(isNetworkText('net', text)).toBe(true)
  for (const other of ['', 'const net = 1', `${text}cheat()`, text.replace("bytes('", "bytes(cheat() + '")])
    expect(isNetworkText('net', other)).toBe(false)
})
