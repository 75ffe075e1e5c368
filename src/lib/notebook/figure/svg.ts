import { escapeHtml } from './escape.ts'
import type { Point } from './types.ts'

/** A coordinate for SVG: a tenth of a unit is finer than the eye, and keeps drawings small. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** The `d` attribute of a path through the points. */
export function pathThrough(points: Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('')
}

/** A `<text>` at a point. `className` picks the look in figure.css. */
export function label(
  text: string,
  { x, y }: Point,
  className = '',
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${coordinate(x)}" y="${coordinate(y)}" class="${className}" text-anchor="${anchor}">${escapeHtml(text)}</text>`
}
