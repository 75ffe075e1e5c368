import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../output/limits.ts'
import type { OutputItem, PlainObject, Response } from '../../protocol.ts'
import { guardResponse } from './response.ts'

const tensor: OutputItem = {
  type: 'tensor',
  name: 'w',
  shape: [2],
  dtype: 'float32',
  values: Float64Array.of(1, Number.NaN),
  size: 2,
  min: 1,
  max: 1,
  mean: 1,
  nan: 1,
  infinite: 0,
}
const plot = (options: object, marks: unknown[] = []) =>
  ({ type: 'plot', spec: { options, marks } }) as unknown as OutputItem
/** A graph whose nodes are made of these. */
const graph = (...inputs: number[][]) => ({
  type: 'graph',
  nodes: inputs.map((made) => ({
    name: 'x',
    op: made.length ? 'mul' : '',
    inputs: made,
    shape: [],
    values: ['NaN'],
    sends: made.map(() => [1]),
  })),
  more: 0,
})
const out = (item: unknown) => ({ type: 'out', run: 1, cell: 'walk', item }) as Response

const honest: Response[] = [
  {
    type: 'ready',
    engines: [
      { id: 'reference', available: true },
      { id: 'tfjs-webgpu', available: false, reason: 'no-webgpu' },
    ],
  },
  {
    type: 'plan',
    cells: [
      {
        id: 'walk',
        defines: ['lr'],
        needs: [],
        stale: { reference: 'bowl' },
        tfjs: false,
        controls: [{ name: 'lr', start: 3, end: 6 }],
        unknown: [{ name: 'ReferenceError', message: 'not defined', line: 1, column: 2, code: 'unknown-name' }],
        errors: [
          { name: 'SyntaxError', message: 'no', line: 1, column: 2, code: 'redefined', details: { name: 'lr' } },
        ],
      },
    ],
  },
  { type: 'need', name: 'tfjs-core' },
  { type: 'cell-start', run: 1, cell: 'walk' },
  out({ type: 'log', level: 'warn', text: 'careful' }),
  out({ key: 'k', type: 'value', name: 'x', text: '4' }),
  out({
    type: 'tree',
    text: '{ a: 1 }',
    root: { text: '', brackets: '{}', parts: [{ key: 'a: ', text: '1' }], more: 0 },
  }),
  out(tensor),
  out({ type: 'table', columns: ['a', 'b'], rows: [[1, 'two']], more: 7 }),
  out({ type: 'image', width: 1, height: 2, pixels: new Uint8ClampedArray(8) }),
  out(plot({ y: { type: 'log' } }, [{ mark: 'line', data: [{ x: 1 }], options: { x: 'x', y: Float64Array.of(1) } }])),
  out(graph([], [0])),
  out({ type: 'progress', value: 1, max: 2, label: 'half' }),
  out({ type: 'control', control: 'slider', name: 'lr', label: 'η', value: 0.1, min: 0, max: 1, step: 0.1 }),
  out({ type: 'control', control: 'choice', name: 'o', label: 'o', value: 'sgd', options: ['sgd', 'adam'] }),
  out({ type: 'control', control: 'toggle', name: 't', label: 't', value: true }),
  out({ type: 'dropped', items: 10, bytes: 100 }),
  {
    type: 'cell-done',
    run: 1,
    cell: 'walk',
    status: 'ok',
    milliseconds: 1.5,
    values: [
      { name: 'w', numeric: { shape: [2], dtype: 'float32', data: Float64Array.of(1, 2) }, text: '[1, 2]' },
      { name: 's', numeric: null, text: 'adam' },
    ],
    undisposed: 3,
  },
  { type: 'done', run: 1, status: 'stopped' },
  { type: 'names', names: [{ name: 'lr', cell: 'walk', summary: '0.1' }] },
  {
    type: 'seen',
    look: 4,
    seen: {
      kind: 'tensor',
      summary: 'Tensor float32 [2]',
      cell: 'walk',
      tensor: { shape: [2], dtype: 'float32', size: 2, min: 0, max: 1, mean: 0.5, nan: 0, infinite: 0 },
      members: [{ name: 'add', kind: 'function', summary: '' }],
    },
  },
  { type: 'seen', look: 5, seen: null },
  { type: 'pong', count: 3 },
  { type: 'async-error', cell: null, error: { name: 'Error', message: 'late' } },
]

describe('a message that the protocol knows', () => {
  test.each(honest.map((message) => [describeMessage(message), message] as const))(
    '%s passes unchanged',
    (_, message) => {
      expect(guardResponse(structuredClone(message))).toEqual(message)
    },
  )

  test('becomes a fresh object without fields that the protocol does not know', () => {
    const sent = { type: 'pong', count: 1, extra: () => {}, toJSON: 1 }
    const received = guardResponse(sent)
    expect(received).toEqual({ type: 'pong', count: 1 })
    expect(received).not.toBe(sent)
  })
})

test.each([[], [[0]], [[1], []], [[], [-1]], [[], [0.5]]])(
  'a graph that runs in a circle, or has no nodes, does not pass: %j',
  (...inputs) => {
    expect(guardResponse(out(graph(...(inputs as number[][]))))).toBeNull()
  },
)

describe('what an honest worker sends at its own limits passes', () => {
  const { text, tableRows, tableColumns, imageSide, tensorValues, plotValues, collected } = limits
  const long = 'a'.repeat(text)
  const rows = new Array(tableRows).fill(new Array(tableColumns).fill(long.slice(0, 1000)))
  const points = Array.from({ length: plotValues / 2 }, (_, x) => ({ x, y: x }))
  test.each<[string, OutputItem]>([
    ['text', { type: 'log', level: 'log', text: long, key: long }],
    ['table', { type: 'table', columns: new Array(tableColumns).fill('name'), rows, more: 1e6 }],
    [
      'image',
      { type: 'image', width: imageSide, height: imageSide, pixels: new Uint8ClampedArray(4 * imageSide ** 2) },
    ],
    ['tensor', { ...tensor, values: new Float64Array(tensorValues), size: 1e9 } as OutputItem],
    ['plot', plot({}, [{ mark: 'dot', data: points, options: { x: 'x', y: 'y' } }])],
  ])('%s', (_, item) => {
    expect(guardResponse(out(item))).toEqual(out(item))
  })
  test('values for the comparison', () => {
    const data = new Float64Array(collected)
    const value = { name: 'w', numeric: { shape: [collected], dtype: 'float64', data }, text: long }
    const done = { type: 'cell-done', run: 1, cell: 'a', status: 'ok', milliseconds: 1, values: [value] }
    expect(guardResponse(done)).not.toBeNull()
  })
})

describe('garbage', () => {
  test('never throws and never passes', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withTypedArray: true, withSparseArray: true }), (value) => {
        expect(guardResponse(value)).toBeNull()
      }),
    )
  })

  test('in any place of an honest message never throws, and what passes fits the protocol again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...honest),
        fc.nat(),
        fc.anything({ withTypedArray: true }),
        (message, place, value) => {
          const passed = guardResponse(replaceSomewhere(structuredClone(message), place, value))
          if (passed) expect(guardResponse(structuredClone(passed))).toEqual(passed)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('with getters and proxies that throw is refused', () => {
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('get')
        },
        ownKeys: () => {
          throw new Error('keys')
        },
      },
    )
    expect(guardResponse(thrower)).toBeNull()
    expect(
      guardResponse({
        type: 'out',
        run: 1,
        cell: 'a',
        get item() {
          throw new Error('item')
        },
      }),
    ).toBeNull()
  })
})

describe('prototype pollution', () => {
  test('keys that reach a prototype are dropped at every depth', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "x": {"__proto__": {"polluted": 2}, "constructor": {"prototype": {"polluted": 3}}}}',
    )
    const passed = guardResponse(out(plot(hostile)))
    expect(passed).toEqual(out(plot({ x: {} })))
    const { options } = (passed as { item: { spec: { options: PlainObject } } }).item.spec
    expect(Object.getPrototypeOf(options)).toBe(Object.prototype)
    expect(Object.hasOwn(options.x as object, 'constructor')).toBe(false)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('inherited fields do not count', () => {
    expect(guardResponse(Object.create({ type: 'pong', count: 1 }))).toBeNull()
  })
})

describe('size', () => {
  test.each([
    ['a text of a million letters', out({ type: 'log', level: 'log', text: 'a'.repeat(1e6) })],
    ['an endless array', { type: 'plan', cells: new Array(4e9) }],
    ['an image that lacks pixels', out({ type: 'image', width: 10, height: 10, pixels: new Uint8ClampedArray(8) })],
    ['a small view on a large buffer', out({ ...tensor, values: new Float64Array(new ArrayBuffer(8e6), 0, 2) })],
    ['a plot nested a hundred deep', out(plot(nested(100)))],
    ['a plot of more than a million values', out(plot({ domain: new Array(1e6 + 1).fill(1) }))],
  ])('%s is refused', (_, message) => {
    expect(guardResponse(message)).toBeNull()
  })
})

describe('a plot', () => {
  test('loses what could open, load or restyle', () => {
    const passed = guardResponse(
      out(
        plot({ style: 'color: red', className: 'x' }, [
          { mark: 'dot', data: [], options: { href: 'javascript:1', src: 'x' } },
        ]),
      ),
    )
    expect(passed).toEqual(out(plot({}, [{ mark: 'dot', data: [], options: {} }])))
  })

  test('that paints with an address, or draws images, is refused', () => {
    expect(guardResponse(out(plot({}, [{ mark: 'dot', data: [], options: { fill: 'URL (http://x)' } }])))).toBeNull()
    expect(guardResponse(out(plot({}, [{ mark: 'image', data: [], options: {} }])))).toBeNull()
  })

  test('may clip its marks to the frame, and to nothing else', () => {
    const marks = (...clips: unknown[]) => clips.map((clip) => ({ mark: 'dot', data: [], options: { clip } }))
    const passed = guardResponse(out(plot({}, marks(true, 'frame', 'url', { type: 'Sphere' }))))
    const shapeless = { mark: 'dot', data: [], options: {} }
    expect(passed).toEqual(out(plot({}, [...marks(true, 'frame'), shapeless, shapeless])))
  })

  test('keeps sizes and counts within what a page can draw', () => {
    expect(guardResponse(out(plot({ width: 1e9, x: { ticks: 1e9 }, y: { ticks: 5 } })))).toEqual(
      out(plot({ width: 4000, x: { ticks: 1000 }, y: { ticks: 5 } })),
    )
  })
})

function describeMessage(message: Response): string {
  return message.type === 'out' ? `out ${message.item.type}` : message.type
}

function nested(depth: number): object {
  return depth === 0 ? {} : { x: nested(depth - 1) }
}

/** Puts `value` in place of one of the values inside `message`. */
function replaceSomewhere(message: unknown, place: number, value: unknown): unknown {
  const places: [object, string][] = []
  const collect = (node: unknown) => {
    if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return
    for (const key of Object.keys(node)) {
      places.push([node, key])
      collect((node as Record<string, unknown>)[key])
    }
  }
  collect(message)
  const [node, key] = places[place % places.length]
  ;(node as Record<string, unknown>)[key] = value
  return message
}
