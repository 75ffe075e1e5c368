import { flipLeftRight, grayscaleToRGB, rgbToGrayscale } from '../ops/image/colours.ts'
import { cropAndResize } from '../ops/image/crop-and-resize.ts'
import {
  nonMaxSuppression,
  nonMaxSuppressionPadded,
  nonMaxSuppressionWithScore,
} from '../ops/image/non-max-suppression.ts'
import { resizeBilinear, resizeNearestNeighbor } from '../ops/image/resize.ts'
import { threshold } from '../ops/image/threshold.ts'
import { rotateWithOffset, transform } from '../ops/image/warp.ts'

/** Images: [batch, height, width, channels]. */
export const image = {
  cropAndResize,
  flipLeftRight,
  grayscaleToRGB,
  nonMaxSuppression,
  nonMaxSuppressionPadded,
  nonMaxSuppressionWithScore,
  resizeBilinear,
  resizeNearestNeighbor,
  rgbToGrayscale,
  rotateWithOffset,
  threshold,
  transform,
  // tfjs computes these elsewhere and makes one wait; we only promise.
  nonMaxSuppressionAsync: async (...args: Parameters<typeof nonMaxSuppression>) => nonMaxSuppression(...args),
  nonMaxSuppressionPaddedAsync: async (...args: Parameters<typeof nonMaxSuppressionPadded>) =>
    nonMaxSuppressionPadded(...args),
  nonMaxSuppressionWithScoreAsync: async (...args: Parameters<typeof nonMaxSuppressionWithScore>) =>
    nonMaxSuppressionWithScore(...args),
}
