import { image, type Note } from './note.ts'

/** Notes on `image.*`. */
export const images = {
  'image.resizeBilinear': {
    shapes: `x ${image} → [n, h', w', c]`,
    from: 'images',
    rule: 'adjoints',
    differs:
      'With halfPixelCenters tfjs itself throws on the way back, or goes to the wrong pixels; the tfjs of this book is corrected.',
  },
  'image.resizeNearestNeighbor': {
    shapes: `x ${image} → [n, h', w', c]`,
    from: 'images',
    rule: 'adjoints',
    differs:
      'With halfPixelCenters tfjs itself throws on the way back, or goes to the wrong pixels; the tfjs of this book is corrected.',
  },
  'image.cropAndResize': {
    shapes: `x ${image}, boxes [m, 4], boxInd [m] → [m, h', w', c]`,
    from: 'crops',
    rule: 'adjoints',
    differs: 'tfjs has no gradient for it.',
  },
  'image.flipLeftRight': {
    shapes: `x ${image} → ${image}`,
    from: 'images',
    rule: 'adjoints',
    gradient: String.raw`\bar x_{ij} = \bar y_{i,w-1-j}`,
    differs: 'tfjs has no gradient for it.',
  },
  'image.grayscaleToRGB': {
    shapes: 'x [..., 1] → [..., 3]',
    from: 'images',
    rule: 'adjoints',
    gradient: String.raw`\bar x = \sum_c \bar y_c`,
  },
  'image.rgbToGrayscale': {
    shapes: 'x [..., 3] → [..., 1]',
    from: 'luma',
    rule: 'adjoints',
    gradient: String.raw`\bar r = 0.2989\,\bar y,\quad \bar g = 0.587\,\bar y,\quad \bar b = 0.114\,\bar y`,
  },
  'image.rotateWithOffset': {
    shapes: `x ${image} → ${image}`,
    from: 'images',
    rule: 'adjoints',
    differs: 'tfjs has no gradient for it.',
  },
  'image.transform': {
    shapes: `x ${image}, transforms [n, 8] → [n, h', w', c]`,
    from: 'images',
    rule: 'adjoints',
    differs: 'tfjs has no gradient for it.',
  },
  'image.threshold': { shapes: 'x [h, w, c] → [h, w, 1]', from: 'threshold', rule: 'steps' },
  'image.nonMaxSuppression': { shapes: 'boxes [m, 4], scores [m] → [k]', from: 'suppression', rule: 'steps' },
} satisfies Record<string, Note>
