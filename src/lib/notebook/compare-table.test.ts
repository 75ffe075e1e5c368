import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { EngineId, NamedValue } from '#lib/kernel/protocol.ts'
import { comparisonTable } from './compare-table.ts'
import type { EngineRun } from './engine-run.ts'
import { textIn } from './text.ts'

const { document } = new JSDOM('').window
const text = textIn(JSON.parse(readFileSync(new URL('../../../site/i18n/en.json', import.meta.url), 'utf8')))
const cell = { id: 'walk', tolerance: 1e-5 }

const number = (name: string, value: number): NamedValue => ({
  name,
  text: String(value),
  numeric: { shape: [], dtype: 'float32', data: Float64Array.of(value) },
})
const vector = (name: string, data: number[]): NamedValue => ({
  name,
  text: '',
  numeric: { shape: [data.length], dtype: 'float32', data: Float64Array.from(data) },
})
const ok = (engine: EngineId, ...values: NamedValue[]): EngineRun => ({
  engine,
  status: 'ok',
  values,
  first: 3,
  warm: 1,
})
const compare = (runs: EngineRun[], unavailable: Parameters<typeof comparisonTable>[0]['unavailable'] = []) =>
  comparisonTable({ cell, runs, unavailable, text, document })
const rowsOf = (content: HTMLElement) =>
  [...content.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent!.trim()))

test('each value has a row with its verdict, and the place of the largest difference', () => {
  const { content, summary } = compare([
    ok('reference', number('loss', 1), vector('path', [3, 2, 1])),
    ok('tfjs-wasm', number('loss', 1), vector('path', [3, 2.5, 1])),
  ])
  const [loss, path] = rowsOf(content)
  expect(loss.at(-1)).toBe('exact')
  expect(path[0]).toBe('path [3]')
  expect(path.at(-2)).toMatch(/^0\.5 +relative 0\.2 +at \[1\]$/)
  expect(path.at(-1)).toBe('different')
  expect(summary).toBe('walk: 1 of 2 values differ')
})

test('with several engines the worst is named', () => {
  const runs = [
    ok('reference', number('x', 1)),
    ok('tfjs-cpu', number('x', 1)),
    ok('tfjs-webgl', number('x', 1.000001)),
  ]
  const { content, summary } = compare(runs)
  expect(rowsOf(content)[0].at(-2)).toContain('tfjs, webgl')
  expect(rowsOf(content)[0].at(-1)).toBe('within 1e-5')
  expect(summary).toBe('walk: all values agree on 3 engines')
})

test('engines that failed or are missing say why', () => {
  const failed: EngineRun = { ...ok('tfjs-wasm'), status: 'error', error: { name: 'Error', message: 'no such kernel' } }
  const lacking = [{ id: 'tfjs-webgpu' as const, available: false, reason: 'no-webgpu' as const }]
  const { content, summary } = compare([ok('reference', number('x', 1)), failed], lacking)
  const notes = [...content.querySelectorAll('li')].map((note) => note.textContent)
  expect(notes).toEqual([
    'Only one engine ran; there is nothing to compare it with.',
    'tfjs, wasm failed: no such kernel',
    'tfjs, webgpu: no WebGPU in this browser',
  ])
  expect(summary).toBe('Only one engine ran; there is nothing to compare it with.')
})

test('a value of another shape, or of another kind, is not held against the first', () => {
  const { content } = compare([
    ok('reference', vector('a', [1, 2]), number('b', 1), number('c', 1)),
    ok('tfjs-cpu', vector('a', [1, 2, 3]), { name: 'b', text: '"one"', numeric: null }),
  ])
  expect(rowsOf(content).map((row) => row.at(-1))).toEqual(['shapes differ: [2], [3]', 'different', 'missing'])
})

test('a cell without values says so', () => {
  expect(compare([ok('reference'), ok('tfjs-cpu')]).content.textContent).toContain('displays and names no value')
})
