import { expect, test } from 'vitest'
import { runCells } from './run-cells.ts'

const chapter = [
  {
    id: 'walk',
    code: 'const path: number[] = [3]\nfor (let i = 0; i < 3; i++) path.push(path[i] * 0.8)\nlet theta = tf.scalar(path[3])\ntheta',
  },
  { id: 'use', code: 'display(path.length, { key: "n" }); display(path.length * 2, { key: "n" })' },
]

test.each(['reference', 'tfjs-cpu', 'tfjs-wasm'] as const)(
  'cells of a chapter run in order on %s, with facts after them',
  async (engine) => {
    const facts = [
      { cell: 'walk', expression: 'theta.dataSync()[0]' },
      { cell: 'walk', expression: 'path.map((x) => x / 3)' },
      { cell: 'use', expression: 'tf.scalar(2).add(path.length) // six' },
      { cell: 'use', expression: 'path.length > 3' },
      { cell: 'use', expression: "`${path.length}'s`" },
      { cell: 'use', expression: 'path.lenth.foo' },
    ]
    const { cells, facts: found } = await runCells(chapter, { engine, facts })
    expect(cells).toMatchObject([
      { id: 'walk', status: 'ok', items: [{ type: 'tensor', mean: Math.fround(3 * 0.8 * 0.8 * 0.8) }], lateErrors: [] },
      { id: 'use', status: 'ok', items: [{ key: 'n', text: '8' }] },
    ])
    expect(cells[0].values.map(({ name }) => name)).toEqual(['theta', 'path'])
    expect(found.map(({ value }) => value)).toEqual([
      Math.fround(3 * 0.8 * 0.8 * 0.8),
      expect.arrayContaining([1, 0.8000000000000002]),
      6,
      true,
      "4's",
      undefined,
    ])
    expect(found[5].error).toMatchObject({ name: 'TypeError' })
  },
)

test('a cell that hangs, dies or fails takes nothing from the others', async () => {
  const cells = [
    { id: 'a', code: 'const x = 1' },
    { id: 'hang', code: 'while (true) {}' },
    { id: 'bad', code: 'x.y.z' },
    { id: 'late', code: 'setTimeout(() => { throw new Error("late") }, 1); x' },
    { id: 'huge', code: 'const hoard = []; while (true) hoard.push(new Array(1e6).fill(hoard.length))' },
    { id: 'after', code: 'x + 1' },
  ]
  const { cells: results } = await runCells(cells, { engine: 'reference', timeoutMs: 8000 })
  expect(results.map(({ id, status, error }) => [id, status, error?.code])).toEqual([
    ['a', 'ok', undefined],
    ['hang', 'stopped', 'timeout'],
    ['bad', 'error', 'nothing-there'],
    ['late', 'ok', undefined],
    ['huge', 'stopped', expect.stringMatching(/^(crashed|timeout)$/)],
    ['after', 'ok', undefined],
  ])
  expect(results[5].items).toMatchObject([{ text: '2' }])
}, 60_000)

test('a name that a cell defines goes before what is given under it, on the whole page', async () => {
  const own = [
    { id: 'own', code: 'const data = [4, 5]\nconst console = { log: () => 6 }' },
    { id: 'use', code: 'display(data[1] + console.log())' },
  ]
  const { cells } = await runCells(own, { engine: 'reference' })
  expect(cells.map(({ status }) => status)).toEqual(['ok', 'ok'])
  expect(cells[1].items).toMatchObject([{ text: '11' }])
})

test('what Node has and a browser has not is unknown to cells', async () => {
  const { cells } = await runCells(
    [
      { id: 'a', code: 'process.exit(1)' },
      { id: 'b', code: 'Buffer.from("a")' },
    ],
    { engine: 'reference' },
  )
  expect(cells.map(({ error }) => error?.code)).toEqual(['unknown-name', 'unknown-name'])
})

test('the same seed gives the same numbers, another seed others', async () => {
  const cells = [{ id: 'a', code: '[Math.random(), tf.randomNormal([1]).dataSync()[0]]' }]
  const numbers = async (seed: number) => (await runCells(cells, { engine: 'reference', seed })).cells[0].items
  const [first, again, other] = [await numbers(1), await numbers(1), await numbers(2)]
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})
