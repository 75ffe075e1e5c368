import { expect, test } from 'vitest'
import type { CellPlan } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from './live-record.ts'
import { cheapDependents } from './rerun-cheap.ts'

const plan = (id: string, needs: string[]): [string, CellPlan] => [
  id,
  { id, needs, defines: [], stale: {}, tfjs: false, controls: [], errors: [] },
]
const cell = (id: string, recordedTime: number) =>
  [id, { id, recordedTime, ran: null }] as unknown as [string, LiveRecord]

test('quick dependents run by themselves; a slow one does not, nor what needs it', () => {
  const byCell = new Map([plan('rate', []), plan('plot', ['rate']), plan('train', ['rate']), plan('result', ['train'])])
  const cells = new Map([cell('rate', 1), cell('plot', 5), cell('train', 900), cell('result', 1)])
  const quick = cheapDependents(cells.get('rate')!, { cells, plans: { byCell } as never })
  expect(quick.map(({ id }) => id)).toEqual(['plot'])
})
