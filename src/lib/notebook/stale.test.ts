import { expect, test } from 'vitest'
import type { CellPlan } from '#lib/kernel/protocol.ts'
import { dependentsOf } from './dependents.ts'
import { type Shown, staleCause } from './stale.ts'

const plan = (id: string, needs: string[], stale: CellPlan['stale'] = {}): CellPlan => ({
  id,
  needs,
  stale,
  defines: [],
  tfjs: false,
  controls: [],
  errors: [],
  unknown: [],
})
const cell = (id: string, more: Partial<Shown> = {}): Shown => ({ id, original: 'a', text: 'a', ran: null, ...more })
const byId = <T extends { id: string }>(...items: T[]) => new Map(items.map((item) => [item.id, item]))

const plans = byId(plan('a', []), plan('b', ['a']), plan('c', ['b']), plan('d', []))

test('what was recorded is fresh while all texts behind it are the original', () => {
  const cells = byId(cell('a'), cell('b'), cell('c'), cell('d', { text: 'edited' }))
  expect(staleCause(cells.get('c')!, cells, plans)).toBeNull()
})

test('a recorded output becomes stale by an edit two cells above, and fresh when it is taken back', () => {
  const edited = byId(cell('a', { text: 'edited' }), cell('b'), cell('c'), cell('d'))
  expect(staleCause(edited.get('c')!, edited, plans)).toEqual({ cell: 'a', why: 'edited' })
  const back = byId(cell('a'), cell('b'), cell('c'), cell('d'))
  expect(staleCause(back.get('c')!, back, plans)).toBeNull()
})

test('a recorded output becomes stale by a drawing that it did not have, and what it feeds with it', () => {
  const cells = byId(cell('a', { drawn: true }), cell('b'), cell('c'), cell('d'))
  expect(staleCause(cells.get('a')!, cells, plans)).toEqual({ cell: 'a', why: 'edited' })
  expect(staleCause(cells.get('c')!, cells, plans)).toEqual({ cell: 'a', why: 'edited' })
  const ran = cell('a', { drawn: true, ran: { engine: 'reference', text: 'a' } })
  expect(staleCause(ran, byId(ran), plans)).toBeNull()
})

test('a cell edited since it ran is stale by itself', () => {
  const cells = byId(cell('a', { text: 'new', ran: { engine: 'reference', text: 'old' } }))
  expect(staleCause(cells.get('a')!, cells, plans)).toEqual({ cell: 'a', why: 'edited' })
})

test('an edited cell that ran with that text is fresh', () => {
  const cells = byId(cell('a', { text: 'new', ran: { engine: 'reference', text: 'new' } }))
  expect(staleCause(cells.get('a')!, cells, plans)).toBeNull()
})

test('of a cell that ran, the kernel knows for the engine whose outputs it shows', () => {
  const cells = byId(cell('a'), cell('b', { ran: { engine: 'tfjs-wasm', text: 'a' } }))
  expect(staleCause(cells.get('b')!, cells, byId(plan('b', ['a'], { 'tfjs-wasm': 'a' })))).toEqual({
    cell: 'a',
    why: 'edited',
  })
  expect(staleCause(cells.get('b')!, cells, byId(plan('b', ['a'], { reference: 'a' })))).toBeNull()
})

test('cells that need each other in a circle end the search', () => {
  const circle = byId(plan('a', ['b']), plan('b', ['a']))
  const cells = byId(cell('a'), cell('b'))
  expect(staleCause(cells.get('a')!, cells, circle)).toBeNull()
  expect(dependentsOf('a', circle)).toEqual(['b'])
})

test('dependents come in the order of the page, through others too', () => {
  expect(dependentsOf('a', plans)).toEqual(['b', 'c'])
  expect(dependentsOf('d', plans)).toEqual([])
})

test('a cell whose new text has failed is not stale, though its last success was with another text', () => {
  const cells = byId(cell('a', { text: 'new', ran: { engine: 'reference', text: 'new' } }))
  const failed = byId(plan('a', [], { reference: 'a' }))
  expect(staleCause(cells.get('a')!, cells, failed)).toBeNull()
})

test('an output that was made of other texts is stale whatever the kernel still remembers', () => {
  const ran = {
    engine: 'reference',
    text: 'a',
    saw: new Map([
      ['a', 'a'],
      ['b', 'a'],
    ]),
  } as const
  const fresh = byId(cell('a'), cell('b'), cell('c', { ran }))
  expect(staleCause(fresh.get('c')!, fresh, plans)).toBeNull()
  const edited = byId(cell('a', { text: 'edited' }), cell('b'), cell('c', { ran }))
  expect(staleCause(edited.get('c')!, edited, plans)).toEqual({ cell: 'a', why: 'edited' })
})

test('a cell above that ran again with the same text has not changed: it ran, or it failed', () => {
  const ran = { engine: 'reference', text: 'a', saw: new Map([['a', 'a']]) } as const
  const again = byId(plan('a', []), plan('b', ['a'], { reference: 'a' }))
  const cells = byId(cell('a', { ran: { engine: 'reference', text: 'a' } }), cell('b', { ran }))
  expect(staleCause(cells.get('b')!, cells, again)).toEqual({ cell: 'a', why: 'ran' })
  const failed = byId(cell('a', { failed: true }), cell('b', { ran }))
  expect(staleCause(failed.get('b')!, failed, again)).toEqual({ cell: 'a', why: 'failed' })
})

test('a cell that was needed and is gone makes its dependents stale', () => {
  const ran = { engine: 'reference', text: 'a', saw: new Map([['gone', 'a']]) } as const
  const cells = byId(cell('c', { ran }))
  expect(staleCause(cells.get('c')!, cells, plans)).toEqual({ cell: 'gone', why: 'edited' })
})
