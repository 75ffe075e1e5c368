import { beforeAll, describe, expect, test } from 'vitest'
import { notes } from '#lib/engine/docs/notes.ts'
import { grads, tensor } from '#lib/engine/index.ts'
import { decodeItems } from '#lib/kernel/node/decode-items.ts'
import { cellCode } from './cell-code.ts'
import { runExample } from './example.ts'
import { proofsOf } from './proofs.ts'
import { recordCells } from './record-cells.ts'
import { type FoundRecord, findRecords } from './records.ts'
import { readShapes } from './shapes.ts'
import { slicesOf } from './slices.ts'
import { slugOf } from './slug.ts'
import { sourceOf } from './source-text.ts'
import { chinese } from './translate.ts'

let records: FoundRecord[]
beforeAll(async () => {
  records = await findRecords()
})

const han = /[\u4e00-\u9fff]/
const used = (pick: (found: FoundRecord) => (string | null | undefined)[]) =>
  [...new Set(records.flatMap(pick).filter((text): text is string => Boolean(text)))].sort()

test('every op belongs to a group of the reference', () => {
  expect(records.filter(({ group }) => group === undefined).map(({ file }) => file)).toEqual([])
})

describe('Chinese', () => {
  test('says what every op does, and of none that is gone', () => {
    expect(Object.keys(chinese.summaries).sort()).toEqual(used(({ record }) => [record.name]))
  })

  test('has every reason, difference and letter, and every word in a formula, and no other', () => {
    expect(Object.keys(chinese.differs).sort()).toEqual(used(({ record }) => [notes[record.name]?.differs]))
    expect(Object.keys(chinese.letters).sort()).toEqual(used(({ record }) => [notes[record.name]?.letters]))
    expect(Object.keys(chinese.reasons).sort()).toEqual(used(({ record }) => reasonsOf(record)))
    const words = ({ record }: FoundRecord) =>
      [...`${record.formula}${notes[record.name]?.gradient}`.matchAll(/\\text\{([^}]*)\}/g)].map(([, text]) =>
        text.trim(),
      )
    expect(Object.keys(chinese.formulas).sort()).toEqual(used(words))
  })

  test('is Chinese, with Chinese punctuation', () => {
    const sentences = [chinese.summaries, chinese.reasons, chinese.differs, chinese.letters].flatMap((list) =>
      Object.values(list),
    )
    expect(sentences.filter((text) => !han.test(text))).toEqual([])
    expect(sentences.filter((text) => /[\u4e00-\u9fff][,:;?!]/.test(text))).toEqual([])
    const whole = [...Object.values(chinese.summaries), ...Object.values(chinese.differs)]
    expect(whole.filter((text) => !text.endsWith('。'))).toEqual([])
  })
})

describe('the example of every op', () => {
  test('names all that goes in, and shows what comes out', () => {
    for (const { record } of records) {
      const { inputs, outputs } = runExample(record)
      expect(
        inputs.map(({ name }) => name),
        record.name,
      ).not.toContainEqual(expect.stringMatching(/^x\d+$/))
      expect(outputs.length, record.name).toBeGreaterThan(0)
      for (const { values } of [...inputs, ...outputs]) expect(values.length, record.name).toBeLessThanOrEqual(200)
    }
  })

  test('shows the gradients that the engine gives', () => {
    const { record } = records.find(({ record }) => record.name === 'matMul')!
    const { inputs, given, gradients } = runExample(record)
    const [a, b, dy] = [...inputs, given!].map(({ values, shape }) => tensor(values, shape))
    const expected = grads((x, y) => x.matMul(y))([a, b], dy)
    expect(gradients.map(({ picture }) => picture.values)).toEqual(expected.map((g) => Array.from(g.dataSync())))
  })

  test('runs as a cell, and gives the numbers of its picture', { timeout: 120_000 }, async () => {
    const cells = records.map(({ record }) => ({ id: slugOf(record.name), code: cellCode(runExample(record)) }))
    const { cells: runs } = await recordCells(cells)
    for (const { record } of records) {
      const { outputs, gradients } = runExample(record)
      const run = runs.find(({ id }) => id === slugOf(record.name))!
      const items = decodeItems(run.items)
      expect(items.length, record.name).toBeGreaterThan(0)
      const last = items.at(-1)!
      if (outputs.length > 1 || gradients.length === 0 || last.type !== 'tensor') continue
      const expected = gradients.at(-1)!.picture.values
      const scale = Math.max(1, ...expected.map(Math.abs))
      // The kernel's matrix product may add up in another order.
      for (const [i, value] of last.values.entries())
        expect(Math.abs(value - expected[i]) / scale, `${record.name}, element ${i}`).toBeLessThan(1e-5)
    }
  })
})

test('shapes are read with their names and axes', () => {
  expect(readShapes('a [s, f(s, t)], b [] → [m, n]')).toEqual({
    inputs: [
      { name: 'a', axes: ['s', 'f(s, t)'] },
      { name: 'b', axes: [''] },
    ],
    outputs: [{ name: '', axes: ['m', 'n'] }],
  })
})

test('images are drawn by height and width, other tensors by their last two axes', () => {
  const values = Array.from({ length: 8 }, (_, i) => i)
  const picture = { name: 'x', dtype: 'float32' as const, values, shape: [1, 2, 2, 2] }
  expect(slicesOf({ ...picture, axes: ['n', 'h', 'w', 'c'] }).slices).toEqual([
    {
      title: '[0, :, :, 0]',
      rows: [
        [0, 2],
        [4, 6],
      ],
    },
    {
      title: '[0, :, :, 1]',
      rows: [
        [1, 3],
        [5, 7],
      ],
    },
  ])
  expect(slicesOf({ ...picture, axes: [] }).slices[1]).toEqual({
    title: '[0, 1, :, :]',
    rows: [
      [4, 5],
      [6, 7],
    ],
  })
})

test('the source of an op is its statement with what it needs of its file', () => {
  const { text, uses } = sourceOf('src/lib/engine/ops/linear.ts', 'matMul')
  expect(text).toContain('function multiply(')
  expect(text).toContain('export const matMul')
  expect(text).not.toContain('export const dot')
  expect(uses).toContain('src/lib/engine/kernels/gemm.ts')
})

test('the tests that prove an op are found where they stand', () => {
  const { record } = records.find(({ record }) => record.name === 'cumprod')!
  const proofs = proofsOf(record, true)
  expect(proofs.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      'src/lib/engine/ops/ops.test.ts',
      'src/lib/engine/more-goldens.test.ts',
      'test/engine-and-tfjs.test.ts',
      'test/conformance/families.ts',
    ]),
  )
  const [suite] = proofs
  expect(suite.titles.some((title) => title.startsWith('cumprod: gradient equals the slope'))).toBe(true)
  expect(suite.titles.some((title) => title.includes('has no gradient'))).toBe(false)
  for (const { record } of records)
    expect(proofsOf(record, false).flatMap(({ titles }) => titles).length, record.name).toBeGreaterThan(0)
})

function reasonsOf(record: FoundRecord['record']): string[] {
  if (!('backward' in record) || typeof record.backward === 'function') return []
  const rules = [record.backward].flat() as object[]
  return rules.flatMap((rule) => ('noGradient' in rule ? [rule.noGradient as string] : []))
}
