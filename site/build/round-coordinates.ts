import { rewritePages } from './rewrite-pages.ts'
import { shortPaths } from './short-paths.ts'

/**
 * After the build, rounds the coordinates of drawings to a tenth of a pixel and writes their paths shorter: fourteen digits
 * of each cost kilobytes.
 */
export const roundCoordinates = () =>
  rewritePages('round-coordinates', (html) =>
    html.replace(/<svg\b[\s\S]*?<\/svg>/g, (svg) => shortPaths(roundDrawing(svg))),
  )

/** Rounds in the attributes that place and shape things; texts, labels and scales stay as they are. */
export const roundDrawing = (svg: string): string =>
  svg.replace(/ (?:d|transform|points|[cr]?[xy][12]?|r|width|height)="[^"]*"/g, (attribute) =>
    /scale|matrix/.test(attribute) ? attribute : attribute.replace(/-?\d*\.\d+(?:e-?\d+)?/g, round),
  )

const round = (number: string) => String(Math.round(Number(number) * 10) / 10 + 0)
