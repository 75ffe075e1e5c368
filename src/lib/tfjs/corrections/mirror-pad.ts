import type * as Core from '@tensorflow/tfjs-core'

/** The mirror images of `mirrorPad` pass their gradient back to what they show, along one axis after the other. tfjs drops it. */
export function mirrorPadGradient(core: typeof Core): Core.GradConfig {
  return {
    ...core.getGradient('MirrorPad'),
    gradFunc(dy, _, attributes) {
      const { paddings, mode } = attributes as unknown as Core.MirrorPadAttrs
      const skipped = mode === 'reflect' ? 1 : 0 // The element on the edge itself is not mirrored.
      const fold = (folded: Core.Tensor, [before, after]: [number, number], axis: number) => {
        const size = folded.shape[axis] - before - after
        const part = (start: number, length: number) =>
          core.slice(
            folded,
            folded.shape.map((_, i) => (i === axis ? start : 0)),
            folded.shape.map((all, i) => (i === axis ? length : all)),
          )
        const mirrored = (start: number, length: number, to: number) =>
          core.pad(
            core.reverse(part(start, length), axis),
            folded.shape.map((_, i) => (i === axis ? [to, size - length - to] : [0, 0])) as [number, number][],
          )
        const images = []
        if (before > 0) images.push(mirrored(0, before, skipped))
        if (after > 0) images.push(mirrored(before + size, after, size - after - skipped))
        return core.addN([part(before, size), ...images])
      }
      return { x: () => (paddings as [number, number][]).reduce(fold, dy as Core.Tensor) }
    },
  }
}
