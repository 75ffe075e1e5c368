import { beforeEach, expect, test, vi } from 'vitest'
import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { type CellRun, runCell } from '../run-cell.ts'
import { needsOf } from './needs-of.ts'
import { runInOrder } from './run-in-order.ts'

vi.mock('../run-cell.ts', () => ({ runCell: vi.fn() }))
vi.mock('../late-text.ts', () => ({
  lateText: async () => (key: string, places: object) => `${key} ${JSON.stringify(places)}`,
}))
const ran = vi.mocked(runCell)
const order = () => ran.mock.calls.map(([{ id }]) => id)
const ended = (status: CellRun['status']): CellRun => ({ status, milliseconds: 1, values: [] })

const cellOf = (id: string, waits: boolean) =>
  ({ id, phase: waits ? 'queued' : 'ok', view: { element: { closest: () => null } } }) as unknown as LiveRecord

/** A page whose cells need those that are named; those in `waiting` are in the queue already. */
function pageOf(needs: Record<string, string[]>, waiting: string[] = []) {
  const said: string[] = []
  const ids = Object.keys(needs)
  const cells = new Map(ids.map((id) => [id, cellOf(id, waiting.includes(id))]))
  const page = {
    cells,
    plans: { send() {}, byCell: new Map(ids.map((id) => [id, { id, needs: needs[id] }])) },
    announce: (message: string) => said.push(message),
  } as unknown as Page
  return { page, said, all: [...cells.values()] }
}

beforeEach(() => {
  ran.mockReset().mockResolvedValue(ended('ok'))
})

test('cells run in the order of the page', async () => {
  const { page, all } = pageOf({ a: [], b: ['a'], c: [] })
  await runInOrder(all, page)
  expect(order()).toEqual(['a', 'b', 'c'])
})

test('a cell that uses what one below it defines comes after it, so that nothing runs twice', async () => {
  const { page, all } = pageOf({ plot: ['net', 'data'], data: [], net: ['data'], end: ['plot'] })
  await runInOrder(all, page)
  expect(order()).toEqual(['data', 'net', 'plot', 'end'])
})

test('cells that need each other in a circle run once each', async () => {
  const { page, all } = pageOf({ a: ['b'], b: ['a'] })
  await runInOrder(all, page)
  expect(order().sort()).toEqual(['a', 'b'])
})

test('a cell that waits already keeps its place', async () => {
  const { page, all } = pageOf({ a: [], b: [] }, ['a'])
  await runInOrder(all, page)
  expect(order()).toEqual(['b'])
})

test('all wait at once, so that Stop ends all', async () => {
  ran.mockReturnValue(new Promise(() => {}))
  const { page, all } = pageOf({ a: [], b: [], c: [] })
  void runInOrder(all, page)
  expect(order()).toEqual(['a', 'b', 'c'])
})

test.each([
  [['ok', 'ok', 'ok'], 'menu.all-ran {"cells":3,"failed":""}'],
  [['ok', 'error', 'ok'], 'menu.ran-with-errors {"cells":2,"failed":"b"}'],
  [['ok', 'stopped', 'stopped'], 'menu.ran-until-stopped {"cells":1,"failed":""}'],
] as const)('that it begins and how it went is said once, for all cells together: %j', async (statuses, sentence) => {
  for (const status of statuses) ran.mockResolvedValueOnce(ended(status))
  const { page, all, said } = pageOf({ a: [], b: [], c: [] })
  await runInOrder(all, page)
  expect(said).toEqual(['menu.run-begins {"cells":3}', sentence])
  expect(ran.mock.calls.map(([, , options]) => options?.say)).toEqual(['nothing', 'nothing', 'nothing'])
})

test('what a cell needs is all behind it, near and far, and not itself', () => {
  const { page } = pageOf({ a: [], b: ['a'], c: [], d: ['b'], e: ['e', 'd'] })
  expect(needsOf('e', page).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
})
