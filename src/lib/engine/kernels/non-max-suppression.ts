import type { Values } from '../tensor/dtype.ts'

/** Boxes that were kept, best first, and the scores that they had left. */
export interface Kept {
  indices: number[]
  scores: number[]
}

/**
 * Keeps boxes [y1, x1, y2, x2], best score first, but none that overlaps a kept one by `limit` or more (intersection
 * over union). With sigma > 0 a kept box also lowers the scores of those that it overlaps, by exp(−overlap² / 2σ).
 * Source: Bodla et al., Soft-NMS: Improving Object Detection With One Line of Code (2017).
 */
export function suppress(
  boxes: Values,
  scores: Values,
  { most, limit, least, sigma }: { most: number; limit: number; least: number; sigma: number },
): Kept {
  const left = Array.from(scores, (score, index) => ({ score, index })).filter(({ score }) => score > least)
  const kept: Kept = { indices: [], scores: [] }
  while (kept.indices.length < most && left.length > 0) {
    const best = left.reduce((a, b) => (b.score > a.score ? b : a))
    kept.indices.push(best.index)
    kept.scores.push(best.score)
    for (let i = left.length - 1; i >= 0; i--) {
      const share = overlap(boxes, left[i].index, best.index)
      if (sigma > 0) left[i].score *= Math.exp((-0.5 / sigma) * share * share)
      if (left[i] === best || share >= limit || left[i].score <= least) left.splice(i, 1)
    }
  }
  return kept
}

/** Intersection over union of two boxes; 0 when one of them has no area. */
function overlap(boxes: Values, i: number, j: number): number {
  const side = (box: number, axis: number) => {
    const [a, b] = [boxes[4 * box + axis], boxes[4 * box + axis + 2]]
    return [Math.min(a, b), Math.max(a, b)]
  }
  const [areas, shared] = [[1, 1], [1]]
  for (const axis of [0, 1]) {
    const [[startI, endI], [startJ, endJ]] = [side(i, axis), side(j, axis)]
    areas[0] *= endI - startI
    areas[1] *= endJ - startJ
    shared[0] *= Math.max(0, Math.min(endI, endJ) - Math.max(startI, startJ))
  }
  return areas[0] > 0 && areas[1] > 0 ? shared[0] / (areas[0] + areas[1] - shared[0]) : 0
}
