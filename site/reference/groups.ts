import { basename } from 'node:path'

/** How the reference sorts the ops, in its order; each is a heading, `ops.group.<name>` in the interface's strings. */
export const groups = {
  arithmetic: ['arithmetic', 'mathematics', 'rounding', 'trigonometry', 'hyperbolic', 'bits'],
  activation: ['rectifiers', 'activations', 'softmax', 'dropping'],
  product: ['linear', 'einsum', 'band-part', 'gram-schmidt', 'qr'],
  reduction: ['reductions', 'products', 'positions', 'truths', 'norms', 'running', 'ranking', 'averaging', 'counting'],
  convolution: ['convolution', 'convolution-1d', 'convolution-3d', 'depthwise-convolution', 'separable-convolution'],
  pooling: ['pooling', 'pooling-3d', 'pooling-variants', 'dilation', 'normalisation'],
  shape: ['reshaping', 'broadcasting', 'slicing', 'striding', 'mirroring', 'blocks', 'joining', 'grids', 'copies'],
  choice: ['comparison', 'extremes', 'selecting', 'indexing', 'scattering', 'searching', 'distinct'],
  image: ['colours', 'crop-and-resize', 'non-max-suppression', 'resize', 'threshold', 'warp'],
  loss: ['distances', 'classification', 'cross-entropy', 'recurrent', 'lstm'],
} as const

/** One of {@link groups}. */
export type Group = keyof typeof groups

/** The group of a file of ops; undefined for a file that none of them names. */
export const groupOf = (file: string): Group | undefined =>
  (Object.keys(groups) as Group[]).find((name) => (groups[name] as readonly string[]).includes(basename(file, '.ts')))
