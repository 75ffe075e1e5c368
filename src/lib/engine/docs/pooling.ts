import { inside, outside } from './convolution.ts'
import { diagonal, image, type Note, volume } from './note.ts'

const windows =
  'p counts windows, q the places inside of one; s is the stride; the n of a window is how many of its places lie inside of the image.'
const windowsApart =
  'p counts windows, q the places inside of one; s is the stride, d the dilation; the n of a window is how many of its places lie inside of the image.'
const edges =
  'At the edges tfjs itself divides by the whole window on the way back, though the average is one of fewer; the tfjs of this book is corrected.'
const normalised = String.raw`\bar\beta = \sum \bar y,\quad \bar\gamma = \sum \bar y\,\frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}},\quad \bar x = \frac{\gamma\,\bar y}{\sqrt{\sigma^2 + \varepsilon}}`
const batchNorm: Note = {
  shapes: 'x [s], mean [t], variance [t], offset [t], scale [t] → [s]',
  from: 'batchNorm',
  rule: 'batchNorm',
  gradient: normalised,
}

/** Notes on pooling and normalisation. */
export const pooling = {
  avgPool: {
    letters: windows,
    example: [diagonal, 2, 1, 'valid'],
    shapes: `x ${image} → [n, h', w', c]`,
    from: 'averagePooling',
    rule: 'averagePooling',
    differs: edges,
  },
  avgPoolTranspose: {
    letters: windows,
    example: [
      [
        [
          [[1], [2]],
          [[3], [4]],
        ],
      ],
      [1, 3, 3, 1],
      2,
      1,
      'valid',
    ],
    shapes: `y [n, h', w', c] → ${image}`,
    from: 'averagePooling',
    rule: 'adjoints',
    differs: inside,
  },
  maxPool: {
    letters: windows,
    example: [diagonal, 2, 1, 'valid'],
    shapes: `x ${image} → [n, h', w', c]`,
    from: 'maxPooling',
    rule: 'maxPooling',
    differs:
      'On wasm tfjs itself sends the gradient to the last of equal elements, and nowhere from windows without a positive one; the tfjs of this book takes the first, as on cpu. It has no second derivative.',
  },
  avgPool3d: {
    letters: windows,
    shapes: `x ${volume} → [n, d', h', w', c]`,
    from: 'averagePooling',
    rule: 'averagePooling',
    differs: `${outside} ${edges}`,
  },
  avgPool3dTranspose: {
    letters: windows,
    shapes: `y [n, d', h', w', c] → ${volume}`,
    from: 'averagePooling',
    rule: 'adjoints',
    differs: inside,
  },
  maxPool3d: {
    letters: windows,
    shapes: `x ${volume} → [n, d', h', w', c]`,
    from: 'maxPooling',
    rule: 'maxPooling',
    differs: `${outside} Where windows are not as wide as high, it mistakes rows for columns on the way back.`,
  },
  maxPoolIndexes: {
    letters: windows,
    example: [diagonal, 2, 1, 'valid'],
    shapes: `x ${image} → [n, h', w', c]`,
    from: 'maxPooling',
    rule: 'steps',
    differs: 'tfjs gives the same numbers as the second part of maxPoolWithArgmax.',
  },
  maxPoolWithArgmax: {
    letters: windows,
    example: [diagonal, 2, 1, 'valid'],
    shapes: `x ${image} → result [n, h', w', c], indexes [n, h', w', c]`,
    from: 'maxPooling',
    rule: 'maxPooling',
    gradient: String.raw`\bar x_i = \sum_{p:\,i\text{ is the largest}} \bar y_p`,
  },
  pool: {
    letters: windowsApart,
    example: [diagonal, 2, 'max', 'valid', 1, 1],
    shapes: `x ${image} → [n, h', w', c]`,
    from: 'maxPooling',
    rule: 'chainRule',
  },
  batchNorm,
  batchNorm2d: batchNorm,
  batchNorm3d: batchNorm,
  batchNorm4d: batchNorm,
  layerNorm: {
    shapes: 'x [..., n], scale [n], offset [n] → [..., n]',
    from: 'layerNorm',
    rule: 'layerNorm',
    gradient: String.raw`\bar x = \frac{1}{\sqrt{\sigma^2 + \varepsilon}} \Bigl(g - \tfrac1n \textstyle\sum g - \hat x\,\tfrac1n \sum g\,\hat x\Bigr),\quad g = \gamma\,\bar y,\quad \hat x = \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}}`,
    differs: 'tfjs has it as a layer, not as an op.',
  },
  localResponseNormalization: { shapes: `x ${image} → ${image}`, from: 'localResponse', rule: 'chainRule' },
  dilation2d: {
    letters: windowsApart,
    shapes: `x ${image}, filter [fh, fw, c] → [n, h', w', c]`,
    from: 'morphology',
    rule: 'subgradients',
  },
} satisfies Record<string, Note>
