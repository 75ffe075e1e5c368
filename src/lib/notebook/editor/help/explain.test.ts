import { beforeEach, expect, test, vi } from 'vitest'
import type { SeenValue } from '#lib/kernel/protocol.ts'
import { textIn } from '../../text.ts'
import { explain } from './explain.ts'
import type { HelpSource } from './source.ts'

const op = { summary: 'Product of matrices.', formulas: [], gradients: [], shapes: '', page: 'en/ops/matMul/' }
vi.mock('./words.ts', () => ({
  helpWords: async () => ({
    text: textIn({
      'help.given.slider': 'Puts a slider.',
      'help.tf.zeros': 'Full of zeros.',
      'help.data.iris': 'Irises.',
    }),
    ops: { matMul: op, exp: op, 'losses.huberLoss': op },
  }),
}))

const value = (kind: SeenValue['kind']): SeenValue => ({ kind, summary: kind, cell: null, tensor: null, members: [] })
const known: Record<string, SeenValue> = {}
const source: HelpSource = {
  text: textIn({}),
  defined: () => new Map([['w', 'walk']]),
  look: async (path) => known[path.join('.')] ?? null,
  values: async () => new Map(),
}
beforeEach(() => {
  for (const key of Object.keys(known)) delete known[key]
})
const of = (path: string) => explain(path.split('.').at(-1)!, path.split('.'), source)

test('an op is explained when it is taken out of an engine, a tensor, or what nobody can look at', async () => {
  known.w = value('tensor')
  for (const path of ['tf.matMul', 'reference.matMul', 'w.matMul', 'x.matMul']) expect((await of(path))?.op).toBe(op)
  expect((await of('tf.losses.huberLoss'))?.op).toBe(op)
  expect((await explain('matMul', null, source))?.op).toBe(op)
})

test('what only has the name of an op is not taken for it', async () => {
  known.plain = value('value')
  expect((await of('plain.exp')) ?? { op: null }).toMatchObject({ op: null })
  expect((await of('Math.exp')) ?? { op: null }).toMatchObject({ op: null })
  expect((await of('exp')) ?? { op: null }).toMatchObject({ op: null })
})

test('names that every cell is given say what they do', async () => {
  expect(await of('slider')).toMatchObject({
    sentence: 'Puts a slider.',
    signature: expect.stringMatching(/^slider\(/),
  })
  expect(await of('data.iris')).toMatchObject({ sentence: 'Irises.' })
  expect(await of('tf.zeros')).toMatchObject({ sentence: 'Full of zeros.' })
})

test('a name of a cell that has not run names its cell; what nobody knows is null', async () => {
  expect(await of('w')).toMatchObject({ cell: 'walk', value: null })
  expect(await of('unheard')).toBeNull()
  known['w.run'] = value('function')
  expect(await of('w.run')).toBeNull()
  expect(await of('tf.somethingElse')).toBeNull()
})
