import { type ReductionOp, reduction } from '../kinds/reduction.ts'
import { none } from '../tape/op.ts'
import { ofType } from '../tensor/of-type.ts'

const yesOrNo = none('true or false: flat, with a jump')
const truths: Parameters<ReductionOp>[] = [
  [
    [
      [true, false],
      [true, true],
    ],
  ],
  [
    [
      [true, false],
      [true, true],
    ],
    0,
  ],
]

export const all: ReductionOp = reduction({
  name: 'all',
  summary: 'Whether all elements along axes are true.',
  formula: String.raw`y = \bigwedge_i x_i`,
  fold: { start: 1, step: (sum, v) => (v === 0 ? 0 : sum) },
  take: (x) => ofType('all', 'x', x, 'bool'),
  backward: yesOrNo,
  examples: truths,
})

export const any: ReductionOp = reduction({
  name: 'any',
  summary: 'Whether some element along axes is true.',
  formula: String.raw`y = \bigvee_i x_i`,
  fold: { start: 0, step: (sum, v) => (v === 0 ? sum : 1) },
  take: (x) => ofType('any', 'x', x, 'bool'),
  backward: yesOrNo,
  examples: truths,
})
