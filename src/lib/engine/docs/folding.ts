import { counting, each, folded, type Note } from './note.ts'

const ties =
  'Where several elements are the largest or smallest, tfjs sends the whole gradient to each of them; here they share it.'

/** Notes on reductions, norms, running sums and what finds elements. */
export const folding = {
  sum: { example: [counting, 1], shapes: folded, from: 'apl', rule: 'adjoints' },
  mean: { example: [counting, 1], shapes: folded, from: 'apl', rule: 'adjoints' },
  max: { example: [counting, 1], shapes: folded, from: 'apl', rule: 'subgradients', differs: ties },
  min: { example: [counting, 1], shapes: folded, from: 'apl', rule: 'subgradients', differs: ties },
  logSumExp: { example: [counting, 1], shapes: folded, from: 'convexity', rule: 'convexity' },
  prod: {
    example: [counting, 1],
    shapes: folded,
    from: 'apl',
    rule: 'chainRule',
    gradient: String.raw`\bar x_i = \bar y \prod_{j \ne i} x_j`,
    differs:
      'tfjs itself throws on the way back when the axis is counted from the end; the tfjs of this book is corrected.',
  },
  argMax: {
    example: [counting, 1],
    shapes: folded,
    from: 'arrays',
    rule: 'steps',
  },
  argMin: {
    example: [counting, 1],
    shapes: folded,
    from: 'arrays',
    rule: 'steps',
  },
  all: { shapes: folded, from: 'booleans', rule: 'steps' },
  any: { shapes: folded, from: 'booleans', rule: 'steps' },
  euclideanNorm: {
    example: [counting, 1],
    shapes: folded,
    from: 'matrices',
    rule: 'subgradients',
    differs: 'At 0, where the length has a tip, tfjs gives NaN as the gradient; here it is 0.',
  },
  norm: {
    shapes: folded,
    from: 'matrices',
    rule: 'subgradients',
    gradient: String.raw`\bar x_i = \bar y\,\frac{x_i}{y}`,
  },
  clipByNorm: { shapes: each, from: 'clipping', rule: 'chainRule', differs: 'tfjs has no such function.' },
  moments: {
    shapes: 'x [s] → mean [without(s, axis)], variance [without(s, axis)]',
    from: 'variance',
    rule: 'chainRule',
    gradient: String.raw`\bar x_i = \frac{\bar\mu}{n} + \frac{2\,\overline{\sigma^2}}{n}\,(x_i - \mu)`,
  },
  cumsum: {
    example: [counting, 1],
    shapes: each,
    from: 'scans',
    rule: 'adjoints',
    differs:
      'tfjs itself swaps axes on the way back unless the axis is the last, and takes none that is counted from the end; the tfjs of this book is corrected.',
  },
  cumprod: {
    example: [counting, 1],
    shapes: each,
    from: 'scans',
    rule: 'chainRule',
    gradient: String.raw`\bar x_i = \sum_{k \ge i} \bar y_k \prod_{j \le k,\,j \ne i} x_j`,
    differs:
      'tfjs itself has no gradient for it, and takes no axis that is counted from the end; the tfjs of this book is corrected.',
  },
  topk: {
    shapes: 'x [..., n] → values [..., k], indices [..., k]',
    from: 'sorting',
    rule: 'adjoints',
    gradient: String.raw`\bar x_j = \sum_{i:\,\pi_i = j} \bar y_i`,
    differs: 'tfjs itself has no gradient for it; the tfjs of this book is corrected.',
  },
  bincount: {
    shapes: 'numbers [m], weights [m] → [size]',
    from: 'arrays',
    rule: 'adjoints',
    gradient: String.raw`\bar w_i = \bar y_{x_i}`,
    differs: 'tfjs has no gradient for it.',
  },
  denseBincount: {
    shapes: 'numbers [..., m], weights [..., m] → [..., size]',
    from: 'arrays',
    rule: 'adjoints',
    gradient: String.raw`\bar w_{ri} = \bar y_{r x_{ri}}`,
    differs: 'tfjs has no gradient for it.',
  },
  movingAverage: { shapes: 'v [s], x [s] → [s]', from: 'averaging', rule: 'chainRule' },
  lowerBound: { shapes: 'sorted [..., n], values [..., m] → [..., m]', from: 'searching', rule: 'steps' },
  upperBound: { shapes: 'sorted [..., n], values [..., m] → [..., m]', from: 'searching', rule: 'steps' },
  searchSorted: { shapes: 'sorted [..., n], values [..., m] → [..., m]', from: 'searching', rule: 'steps' },
  unique: { shapes: 'x [n, ...] → values [m, ...], indices [n]', from: 'arrays', rule: 'adjoints' },
} satisfies Record<string, Note>
