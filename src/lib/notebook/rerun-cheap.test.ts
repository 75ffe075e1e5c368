import { expect, test } from 'vitest'
import type { CellPlan } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from './live-record.ts'
import { cheapDependents } from './rerun-cheap.ts'

const plan = (id: string, needs: string[]): [string, CellPlan] => [
  id,
  { id, needs, defines: [], stale: {}, tfjs: false, controls: [], errors: [], unknown: [] },
]
const cell = (id: string, recordedTime: number) =>
  [id, { id, recordedTime, ran: null }] as unknown as [string, LiveRecord]

test('quick dependents run by themselves; a slow one does not, nor what needs it', () => {
  const byCell = new Map([plan('rate', []), plan('plot', ['rate']), plan('train', ['rate']), plan('result', ['train'])])
  const cells = new Map([cell('rate', 1), cell('plot', 5), cell('train', 900), cell('result', 1)])
  const quick = cheapDependents(cells.get('rate')!, { cells, plans: { byCell } as never })
  expect(quick.map(({ id }) => id)).toEqual(['plot'])
})

test('what needs a training that has not run waits for it, and follows once it has', () => {
  const byCell = new Map([plan('pad', []), plan('train', []), plan('read', ['pad', 'train'])])
  const cells = new Map([cell('pad', 1), cell('train', 9000), cell('read', 5)])
  const quick = () => cheapDependents(cells.get('pad')!, { cells, plans: { byCell } as never }).map(({ id }) => id)
  expect(quick()).toEqual([])
  Object.assign(cells.get('train')!, { phase: 'ok', ran: { engine: 'reference', text: '', milliseconds: 8000 } })
  expect(quick()).toEqual(['read'])
})
