import type * as Core from '@tensorflow/tfjs-core'

/**
 * Goes over all windows of a convolution over images, and in each over those of the filter's places that lie inside the image.
 * Calls `visit(pixel, tap, window)`: numbers of a pixel of the input, of a place in the filter and of a window, each counted from 0
 * over the whole batch, channels left out.
 */
export function eachTap(
  info: Core.backend_util.Conv2DInfo,
  visit: (pixel: number, tap: number, window: number) => void,
): void {
  const { inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth, padInfo } = info
  for (let image = 0, window = 0; image < info.batchSize; image++) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++, window++) {
        for (let r = 0; r < filterHeight; r++) {
          const row = i * info.strideHeight - padInfo.top + r * info.dilationHeight
          if (row < 0 || row >= inHeight) continue
          for (let s = 0; s < filterWidth; s++) {
            const column = j * info.strideWidth - padInfo.left + s * info.dilationWidth
            if (column < 0 || column >= inWidth) continue
            visit((image * inHeight + row) * inWidth + column, r * filterWidth + s, window)
          }
        }
      }
    }
  }
}
