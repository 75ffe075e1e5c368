import { corner, diagonal, image, type Note, volume } from './note.ts'

const slides =
  'p counts the places of the output, q those of the filter; s is the stride, d the dilation; c counts channels in, k channels out.'
const slidesAlone =
  'p counts the places of the output, q those of the filter; s is the stride, d the dilation; c counts channels, j the filters of each.'
const dilated =
  'tfjs itself refuses gradients of filters with gaps (dilations above 1), and on wasm computes nothing where pad is same and strides skip pixels; the tfjs of this book is corrected.'
/** Where tfjs has no name for a step of its own. */
export const inside = 'tfjs has it only inside, as a step of its own way back.'
/** Where tfjs begins in the wrong place. */
export const outside =
  'With pad same, tfjs begins outside of a volume whose end no window reaches, since its stride is too large; here windows begin inside.'

/** Notes on convolution. */
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
} satisfies Record<string, Note>
