import { corner, diagonal, type Note } from './note.ts'

const image = '[n, h, w, c]'
const volume = '[n, d, h, w, c]'
const slides =
  'p counts the places of the output, q those of the filter; s is the stride, d the dilation; c counts channels in, k channels out.'
const slidesAlone =
  'p counts the places of the output, q those of the filter; s is the stride, d the dilation; c counts channels, j the filters of each.'
const windows =
  'p counts windows, q the places inside of one; s is the stride; the n of a window is how many of its places lie inside of the image.'
const windowsApart =
  'p counts windows, q the places inside of one; s is the stride, d the dilation; the n of a window is how many of its places lie inside of the image.'
const dilated =
  'tfjs itself refuses gradients of filters with gaps (dilations above 1), and on wasm computes nothing where pad is same and strides skip pixels; the tfjs of this book is corrected.'
const inside = 'tfjs has it only inside, as a step of its own way back.'
const edges =
  'At the edges tfjs itself divides by the whole window on the way back, though the average is one of fewer; the tfjs of this book is corrected.'
const outside =
  'With pad same, tfjs begins outside of a volume whose end no window reaches, since its stride is too large; here windows begin inside.'
const normalised = String.raw`\bar\beta = \sum \bar y,\quad \bar\gamma = \sum \bar y\,\frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}},\quad \bar x = \frac{\gamma\,\bar y}{\sqrt{\sigma^2 + \varepsilon}}`
const batchNorm: Note = {
  shapes: 'x [s], mean [t], variance [t], offset [t], scale [t] → [s]',
  from: 'batchNorm',
  rule: 'batchNorm',
  gradient: normalised,
}

/** Notes on convolution, pooling and normalisation. */
export const convolution = {
  conv1d: {
    letters: slides,
    example: [[[1], [3], [0], [2], [5]], [[[1]], [[-1]]], 1, 'valid'],
    shapes: `x [n, w, c], filter [fw, c, k] → [n, w', k]`,
    from: 'delays',
    rule: 'convolutionRules',
    gradient: String.raw`\bar x_{(sp + dq)c} \mathrel{+}= \bar y_{pk}\,w_{qck},\quad \bar w_{qck} = \sum_p x_{(sp + dq)c}\,\bar y_{pk}`,
  },
  conv2d: {
    letters: slides,
    example: [diagonal, corner, 1, 'valid'],
    shapes: `x ${image}, filter [fh, fw, c, k] → [n, h', w', k]`,
    from: 'convolution',
    rule: 'convolutionRules',
    differs: dilated,
  },
  conv2dFilterGrad: {
    letters: slides,
    example: [
      diagonal,
      [
        [
          [[1], [2]],
          [[3], [4]],
        ],
      ],
      [2, 2, 1, 1],
      1,
      'valid',
    ],
    shapes: `x ${image}, y [n, h', w', k] → [fh, fw, c, k]`,
    from: 'convolution',
    rule: 'convolutionRules',
    differs: inside,
  },
  conv2dTranspose: {
    letters: slides,
    example: [
      [
        [
          [[1], [2]],
          [[3], [4]],
        ],
      ],
      corner,
      [1, 3, 3, 1],
      1,
      'valid',
    ],
    shapes: `y [n, h', w', k], filter [fh, fw, c, k] → ${image}`,
    from: 'deconvolution',
    rule: 'convolutionRules',
  },
  conv3d: {
    letters: slides,
    shapes: `x ${volume}, filter [fd, fh, fw, c, k] → [n, d', h', w', k]`,
    from: 'volumes',
    rule: 'convolutionRules',
    differs: `${outside} It has no gradient of filters with gaps (dilations above 1).`,
  },
  conv3dFilterGrad: {
    letters: slides,
    shapes: `x ${volume}, y [n, d', h', w', k] → [fd, fh, fw, c, k]`,
    from: 'volumes',
    rule: 'convolutionRules',
    differs: inside,
  },
  conv3dTranspose: {
    letters: slides,
    shapes: `y [n, d', h', w', k], filter [fd, fh, fw, c, k] → ${volume}`,
    from: 'volumes',
    rule: 'convolutionRules',
    differs: 'tfjs has no gradient for it.',
  },
  depthwiseConv2d: {
    letters: slidesAlone,
    example: [diagonal, corner, 1, 'valid'],
    shapes: `x ${image}, filter [fh, fw, c, m] → [n, h', w', c*m]`,
    from: 'depthwise',
    rule: 'convolutionRules',
    differs: dilated,
  },
  depthwiseConv2dFilterGrad: {
    letters: slidesAlone,
    example: [
      diagonal,
      [
        [
          [[1], [2]],
          [[3], [4]],
        ],
      ],
      [2, 2, 1, 1],
      1,
      'valid',
    ],
    shapes: `x ${image}, y [n, h', w', c*m] → [fh, fw, c, m]`,
    from: 'depthwise',
    rule: 'convolutionRules',
    differs: inside,
  },
  depthwiseConv2dTranspose: {
    letters: slidesAlone,
    example: [
      [
        [
          [[1], [2]],
          [[3], [4]],
        ],
      ],
      corner,
      [1, 3, 3, 1],
      1,
      'valid',
    ],
    shapes: `y [n, h', w', c*m], filter [fh, fw, c, m] → ${image}`,
    from: 'depthwise',
    rule: 'convolutionRules',
    differs: inside,
  },
  separableConv2d: {
    example: [diagonal, corner, [[[[2]]]], 1, 'valid'],
    shapes: `x ${image}, depthwiseFilter [fh, fw, c, m], pointwiseFilter [1, 1, c*m, k] → [n, h', w', k]`,
    from: 'separable',
    rule: 'chainRule',
  },
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
