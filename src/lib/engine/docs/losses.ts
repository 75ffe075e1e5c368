import type { Note } from './note.ts'

const errors = 't stands for the labels, y for the predictions, n for how many there are; e is their difference.'
const scores = 't stands for the labels, z for the logits, n for how many there are.'
const rows =
  't is a row of labels, z the row of logits beside it, p what softmax makes of z; y is one number for each row.'
const pair = 'labels [s], predictions [s] → []'

/** Notes on losses and recurrent cells. */
export const losses = {
  'losses.meanSquaredError': {
    letters: errors,
    shapes: pair,
    from: 'leastSquares',
    rule: 'chainRule',
    gradient: String.raw`\bar y_i = \tfrac2n\,(y_i - t_i)\,\bar L`,
  },
  'losses.absoluteDifference': {
    letters: errors,
    shapes: pair,
    from: 'absoluteErrors',
    rule: 'subgradients',
    gradient: String.raw`\bar y_i = \tfrac1n \operatorname{sign}(y_i - t_i)\,\bar L`,
    differs: 'Where both are equal, tfjs takes a slope of -1 or 1; here it is 0.',
  },
  'losses.huberLoss': {
    letters: errors,
    shapes: pair,
    from: 'huber',
    rule: 'huber',
    gradient: String.raw`\bar y_i = \tfrac1n \min(|e_i|, \delta) \operatorname{sign}(y_i - t_i)\,\bar L`,
  },
  'losses.hingeLoss': {
    letters: errors,
    shapes: pair,
    from: 'hinge',
    rule: 'subgradients',
    gradient: String.raw`\bar y_i = -\tfrac1n\,(2t_i - 1)\,[(2t_i - 1)\,y_i < 1]\,\bar L`,
  },
  'losses.logLoss': {
    letters: errors,
    shapes: pair,
    from: 'logLoss',
    rule: 'deepLearning',
    gradient: String.raw`\bar y_i = -\tfrac1n \Bigl(\frac{t_i}{y_i + \varepsilon} - \frac{1 - t_i}{1 - y_i + \varepsilon}\Bigr)\,\bar L`,
  },
  'losses.sigmoidCrossEntropy': {
    letters: scores,
    shapes: 'labels [s], logits [s] → []',
    from: 'deepLearning',
    rule: 'deepLearning',
    gradient: String.raw`\bar z_i = \tfrac1n\,(\sigma(z_i) - t_i)\,\bar L`,
  },
  'losses.softmaxCrossEntropy': {
    letters: scores,
    shapes: 'labels [n, k], logits [n, k] → []',
    from: 'softmax',
    rule: 'deepLearning',
    gradient: String.raw`\bar z_{ik} = \tfrac1n\,(\operatorname{softmax}(z_i)_k - t_{ik})\,\bar L`,
    differs: 'tfjs gives the labels the gradient of the logits with its sign changed; here it is their own.',
  },
  softmaxCrossEntropy: {
    letters: rows,
    shapes: 'labels [n, k], logits [n, k] → [n]',
    from: 'softmax',
    rule: 'deepLearning',
  },
  'losses.cosineDistance': {
    letters: errors,
    shapes: pair,
    from: 'cosine',
    rule: 'chainRule',
    gradient: String.raw`\bar y_{ik} = -\tfrac1n\,t_{ik}\,\bar L`,
  },
  basicLSTMCell: {
    shapes: `forgetBias [], kernel [m + n, 4n], bias [4n], x [b, m], c [b, n], h [b, n] → c' [b, n], h' [b, n]`,
    from: 'lstmCell',
    rule: 'lstm',
  },
  lstmMemory: {
    shapes: 'z [b, 4n], c [b, n] → [b, n]',
    from: 'lstmCell',
    rule: 'lstm',
    letters:
      'z is four blocks side by side, one for each of i, f, g and o; i, f and g are what σ and tanh make of theirs.',
  },
  lstmOutput: {
    shapes: 'z [b, 4n], c [b, n] → [b, n]',
    from: 'lstmCell',
    rule: 'lstm',
    letters: 'z is four blocks side by side, one for each of i, f, g and o; o is what σ makes of the last.',
  },
} satisfies Record<string, Note>
