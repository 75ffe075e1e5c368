import type { PlainObject, PlainValue, PlotSpec } from '#lib/kernel/protocol.ts'
import { formatNumber } from './format-number.ts'

/** Options that could load something, leave the page or restyle it. */
const refused = new Set(['href', 'target', 'src', 'style', 'className', 'document', 'imageFilter', 'render', 'mask'])

/** Units across when the cell does not say; the drawing is scaled to the width of the cell. */
export const usualWidth = 560

/** Units across. */
export function plotWidth({ options }: PlotSpec): number {
  return sensible(options.width) ?? usualWidth
}

/** Units down: a flat picture, lower when it is narrow. */
export function plotHeight(spec: PlotSpec): number {
  return sensible(spec.options.height) ?? Math.round(plotWidth(spec) * (plotWidth(spec) <= 360 ? 0.72 : 0.44))
}

/** The options of the whole plot: the safe ones of the cell over the house style. */
export function plotOptions(options: PlainObject): PlainObject {
  const spec: PlotSpec = { options, marks: [] }
  return {
    marginLeft: 52,
    marginTop: 26,
    marginBottom: 36,
    ...safe(options),
    width: plotWidth(spec),
    height: plotHeight(spec),
  }
}

/** Marks that say their values where the pointer is, unless a cell says `tip: false`. */
const tipped = /^(line|dot|bar|rect|cell|tick|area)[XY]?$|^(circle|hexagon)$/

/** The options of one mark. Tips need a pointer, so they are left out at build. */
export function markOptions(mark: string, options: PlainObject, live: boolean): Record<string, unknown> {
  const { tip = tipped.test(mark), ...rest } = safe(options)
  if (!live || tip === false || tip === null) return rest
  const given = typeof tip === 'object' && !Array.isArray(tip) && !(tip instanceof Float64Array) ? tip : {}
  // For those who cannot point there are the summary and the table of the data.
  return { ...rest, tip: { format: tipFormat(options), lineHeight: 1.3, ariaHidden: 'true', ...given } }
}

/** Numbers in a tip are written as everywhere: Plot would round 0.0004 to 0. */
function tipFormat(options: PlainObject): Record<string, unknown> {
  const write = (value: unknown) => (typeof value === 'number' ? formatNumber(value) : String(value))
  const names = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'z', 'stroke', 'fill', 'r'].filter((name) => name in options)
  return Object.fromEntries(names.map((name) => [name, write]))
}

function safe(options: PlainObject): PlainObject {
  return Object.fromEntries(Object.entries(options).filter(([key, value]) => !refused.has(key) && !loads(value)))
}

/** A paint or filter that names another document, such as `url(...)`. */
function loads(value: PlainValue | undefined): boolean {
  return typeof value === 'string' && /url\s*\(|image-set|@import/i.test(value)
}

function sensible(pixels: PlainValue | undefined): number | undefined {
  return typeof pixels === 'number' && pixels >= 60 && pixels <= 2000 ? pixels : undefined
}
