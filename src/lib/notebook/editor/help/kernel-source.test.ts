import { afterEach, expect, test, vi } from 'vitest'
import type { KernelEvent } from '#lib/kernel/page/events.ts'
import type { Kernel } from '#lib/kernel/page/kernel.ts'
import type { CellPlan, SeenValue } from '#lib/kernel/protocol.ts'
import { textIn } from '../../text.ts'
import { kernelSource } from './kernel-source.ts'

const seen: SeenValue = { kind: 'value', summary: '1', cell: 'walk', tensor: null, members: [] }
const listeners = new Set<(event: KernelEvent) => void>()
const tell = (event: KernelEvent) => {
  for (const listener of [...listeners]) listener(event)
}
let looks = 0
const kernel = {
  prewarm: async () => {},
  look: () => ++looks,
  names: () => {},
  on(listener: (event: KernelEvent) => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
} as unknown as Kernel
const plan = { id: 'walk', defines: ['w', 'lr'] } as CellPlan
const source = kernelSource(
  { kernel, plans: { byCell: new Map([['walk', plan]]) }, text: textIn({}) },
  () => 'reference',
)
afterEach(() => {
  vi.useRealTimers()
  expect(listeners.size).toBe(0)
})

test('each look gets its own answer, in whatever order they come', async () => {
  const both = Promise.all([source.look(['w']), source.look(['lr'])])
  await vi.waitFor(() => expect(listeners.size).toBe(2))
  tell({ type: 'seen', look: looks, seen: null })
  tell({ type: 'seen', look: looks - 1, seen })
  expect(await both).toEqual([seen, null])
})

test('a kernel that computes is not waited for long', async () => {
  vi.useFakeTimers()
  const asked = Promise.all([source.look(['w']), source.values()])
  await vi.advanceTimersByTimeAsync(1600)
  expect(await asked).toEqual([null, new Map()])
})

test('names that are defined say where, also before they have run', () => {
  expect([...source.defined()]).toEqual([
    ['w', 'walk'],
    ['lr', 'walk'],
  ])
})
