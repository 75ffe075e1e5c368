import type { Note } from './note.ts'

/** Notes on products. */
export const linear = {
  matMul: {
    shapes: 'a [..., m, k], b [..., k, n] → [..., m, n]',
    from: 'matrices',
    rule: 'matrixRules',
    differs:
      'tfjs itself throws when it goes back through a matrix that was used for a whole batch, and takes the wrong matrices where batches are stretched on the inside, as [2, 1] beside [2, 3]; the tfjs of this book is corrected.',
  },
  dot: {
    shapes: 'a [k] or [m, k], b [k] or [k, n] → [], [m], [n] or [m, n]',
    from: 'matrices',
    rule: 'matrixRules',
    gradient: String.raw`\bar a_i = \bar y\,b_i,\quad \bar b_i = \bar y\,a_i`,
  },
  outerProduct: {
    shapes: 'a [m], b [n] → [m, n]',
    from: 'matrices',
    rule: 'matrixRules',
    gradient: String.raw`\bar a_i = \sum_j \bar y_{ij}\,b_j,\quad \bar b_j = \sum_i \bar y_{ij}\,a_i`,
  },
  einsum: {
    shapes: 'a [i, j], b [j, k] → [i, k]',
    from: 'summation',
    rule: 'tensorRules',
    gradient: String.raw`\bar a_{ij} = \sum_k \bar y_{ik}\,b_{jk},\quad \bar b_{jk} = \sum_i a_{ij}\,\bar y_{ik}`,
    differs: 'tfjs itself has no gradient for it; the tfjs of this book is corrected.',
  },
  'linalg.bandPart': {
    shapes: 'x [..., m, n] → [..., m, n]',
    from: 'matrices',
    rule: 'adjoints',
    gradient: String.raw`\bar x_{ij} = \bar y_{ij}\,[\,i - j \le l,\ j - i \le u\,]`,
    differs: 'tfjs has no gradient for it.',
  },
  'linalg.gramSchmidt': { shapes: 'x [n, m] → [n, m]', from: 'matrices', rule: 'chainRule' },
  'linalg.qr': {
    shapes: 'a [..., m, n] → q [..., m, min(m, n)], r [..., min(m, n), n]',
    from: 'matrices',
    rule: 'chainRule',
  },
} satisfies Record<string, Note>
