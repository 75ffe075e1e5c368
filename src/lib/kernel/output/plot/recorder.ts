import type { PlainValue, PlotSpec } from '../../protocol.ts'
import { limits } from '../limits.ts'
import { channel, column, rowsOf } from './column.ts'
import { channelNames, dataless, markNames } from './names.ts'
import { toPlain, toPlainObject } from './to-plain.ts'

type MarkSpec = PlotSpec['marks'][number]

/** One mark, evaluated when the cell made it: what the cell does to its data later leaves the picture as it is. */
export class PlotMark {
  readonly spec: MarkSpec
  constructor(spec: MarkSpec) {
    this.spec = spec
  }

  /** A plot of this mark alone. */
  plot(options: object = {}): PlotFigure {
    return plot({ ...options, marks: [this] })
  }
}

/** A whole plot, ready to be sent to the page, which draws it. */
export class PlotFigure {
  readonly spec: PlotSpec
  constructor(spec: PlotSpec) {
    this.spec = spec
  }
}

function plot({ marks = [], ...options }: { marks?: unknown } & Record<string, unknown> = {}): PlotFigure {
  const flat = [marks].flat(10).filter((mark) => mark !== null && mark !== undefined && mark !== false)
  const specs = flat.map((mark) => {
    if (mark instanceof PlotMark) return mark.spec
    throw new TypeError('Plot.plot: every mark must come from Plot, as in Plot.line(data, { x, y })')
  })
  return new PlotFigure({ options: toPlainObject(options, 'Plot.plot'), marks: specs })
}

function record(mark: string, data: unknown, options: object): PlotMark {
  const rows = rowsOf(data)
  const path = `Plot.${mark}`
  const plain = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): [string, PlainValue] => [
      key,
      channelNames.has(key) ? channel(rows, value, `${path}.${key}`) : toPlain(value, `${path}.${key}`),
    ])
  const spec: MarkSpec = {
    mark,
    data: data === null || data === undefined ? null : dataOf(rows),
    options: Object.fromEntries(plain),
  }
  const size = countValues(spec.data) + plain.reduce((sum, [, value]) => sum + countValues(value), 0)
  if (size > limits.plotValues)
    throw new RangeError(
      `${path}: too much to draw, ${size} values, at most ${limits.plotValues}. Take every tenth, say.`,
    )
  return new PlotMark(spec)
}

/** Rows that are records have been read field by field: their number is enough. */
function dataOf(rows: unknown[]): PlainValue {
  const plain = rows.every((row) => typeof row !== 'object' || row === null || Array.isArray(row))
  return plain ? column(rows) : { length: rows.length }
}

/** A number in a column counts once, anything in a list twice: it takes more to send and to draw. */
function countValues(value: PlainValue | undefined): number {
  if (value instanceof Float64Array) return value.length
  if (Array.isArray(value)) return value.reduce((sum: number, element) => sum + 1 + countValues(element), 0)
  if (typeof value === 'object' && value !== null)
    return Object.values(value).reduce((sum: number, field) => sum + countValues(field), 0)
  return 1
}

type Marks = Record<string, (data?: unknown, options?: object) => PlotMark>

/**
 * `Plot` as cells see it: the marks of Observable Plot, recorded as plain data instead of drawn. The page draws them.
 * Functions for channels (`x: (d) => d.step`) are evaluated here.
 */
export const Plot = Object.freeze({
  plot,
  ...Object.fromEntries(
    markNames.map((name) => [
      name,
      dataless.has(name)
        ? (options: object = {}) => record(name, null, options)
        : (data?: unknown, options: object = {}) => record(name, data, options),
    ]),
  ),
}) as Readonly<{ plot: typeof plot } & Marks>
