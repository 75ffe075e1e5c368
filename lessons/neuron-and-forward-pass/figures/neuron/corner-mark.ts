import { coordinate } from '#lib/notebook/figure/svg.ts'
import type { Point } from '#lib/notebook/figure/types.ts'

/** A corner to sort: a full disc where the answer should be yes, an empty one where it should be no, crossed out when wrong. */
export function cornerMark({ x, y }: Point, wanted: number, right: boolean): string {
  const disc =
    `<circle cx="${coordinate(x)}" cy="${coordinate(y)}" r="6.5" fill="var(${wanted ? '--ink' : '--paper'})" ` +
    'stroke="var(--ink)" stroke-width="1.8"/>'
  const cross = `<path d="M${coordinate(x - 10)} ${coordinate(y - 10)}l20 20m0 -20l-20 20" fill="none" stroke="var(--disagree)" stroke-width="2.4"/>`
  return right ? disc : disc + cross
}
