import { expect, test } from 'vitest'
import type { EngineId } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from '../live-record.ts'
import { slowness } from './faster-engine.ts'

type Known = [EngineId, number][]
const cell = (known: Known = [], more: Partial<LiveRecord> = {}) =>
  ({
    times: new Map(known.map(([engine, milliseconds]) => [engine, { text: 'a', milliseconds }])),
    code: { text: 'a' },
    original: 'a',
    recordedTime: 300,
    only: undefined,
    ...more,
  }) as LiveRecord
const run = (engine: EngineId, milliseconds: number) => ({ engine, milliseconds, size: 'page' as const })

test('an engine much slower than our recording is told so', () => {
  expect(slowness(cell(), run('tfjs-cpu', 5000))).toEqual({ type: 'engine', engine: 'reference', milliseconds: 300 })
})

test('what this device has measured counts more than the recording', () => {
  expect(slowness(cell([['reference', 4000]]), run('tfjs-cpu', 5000))).toBeNull()
  const known: Known = [
    ['reference', 4000],
    ['tfjs-wasm', 900],
    ['tfjs-cpu', 5000],
  ]
  expect(slowness(cell(known), run('tfjs-cpu', 5000))).toMatchObject({ engine: 'tfjs-wasm', milliseconds: 900 })
})

test('times of another text say nothing', () => {
  const edited = cell([['reference', 10]], { code: { text: 'b' } as LiveRecord['code'] })
  expect(slowness(edited, run('tfjs-cpu', 5000))).toBeNull()
})

test('on our own engine, a device much slower than the recording is named', () => {
  expect(slowness(cell(), run('reference', 3000))).toEqual({ type: 'device', milliseconds: 300 })
  expect(slowness(cell(), run('reference', 1100))).toBeNull()
})

test('quick cells, full runs and cells of one engine get no advice about engines', () => {
  expect(slowness(cell(), run('tfjs-cpu', 900))).toBeNull()
  expect(slowness(cell(), { ...run('tfjs-cpu', 90_000), size: 'full' })).toBeNull()
  expect(slowness(cell([], { only: 'tfjs-cpu' }), run('tfjs-cpu', 5000))).toBeNull()
})
