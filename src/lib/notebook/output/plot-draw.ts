import type { PlainValue, PlotSpec } from '#lib/kernel/protocol.ts'
import type { PlotLibrary, RenderContext } from './context.ts'
import { asColumn } from './plot-channel.ts'
import { withColors } from './plot-colors.ts'
import { finiteData } from './plot-finite.ts'
import { markOptions, plotOptions } from './plot-options.ts'

type Maker = (data: unknown, options: unknown) => unknown

/** The marks that a cell may use: those that draw data and load nothing. */
const marks = new Set(
  `area areaX areaY arrow barX barY bollingerX bollingerY boxX boxY cell cellX cellY contour crosshair crosshairX
  crosshairY density differenceX differenceY dot dotX dotY circle hexagon frame gridX gridY axisX axisY hexgrid line
  lineX lineY linearRegressionX linearRegressionY link raster rect rectX rectY ruleX ruleY text textX textY tickX tickY
  tip vector vectorX vectorY waffleX waffleY auto`.split(/\s+/),
)

/** Marks that take options only. */
const withoutData = new Set(['frame', 'hexgrid', 'gridX', 'gridY', 'axisX', 'axisY'])

/** Marks and options that answer to a pointer: only in the page. */
const pointed = /^(crosshair|tip$)/

/**
 * Draws a spec with Plot. What is not finite becomes a gap and is counted in `missing`.
 * Throws for a mark that is not on the list.
 */
export function drawPlot(spec: PlotSpec, plot: PlotLibrary, context: Pick<RenderContext, 'document' | 'live'>) {
  const { finite, missing } = finiteData(spec)
  const drawn = finite.marks
    .filter(({ mark }) => context.live || !pointed.test(mark))
    .map(({ mark, data, options }) => {
      if (!marks.has(mark)) throw new Error(`unknown mark: ${mark}`)
      const make = (plot as unknown as Record<string, Maker | undefined>)[mark]!
      const safe = Object.entries(markOptions(mark, options, context.live)).map(([name, given]) => [
        name,
        name === 'tip' ? given : asColumn(given as PlainValue | undefined),
      ])
      return withoutData.has(mark) && data == null
        ? (make as (options: unknown) => unknown)(Object.fromEntries(safe))
        : make(data ?? undefined, Object.fromEntries(safe))
    })
  const options = withColors(plotOptions(finite.options), finite)
  const drawing = plot.plot({ ...options, marks: drawn as never[], document: context.document })
  return { drawing: drawing as unknown as Element, missing }
}
