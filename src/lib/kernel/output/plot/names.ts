/** The marks of Observable Plot that a cell may use: those that draw data and load nothing. */
export const markNames =
  `area areaX areaY arrow barX barY bollingerX bollingerY boxX boxY cell cellX cellY contour crosshair
  crosshairX crosshairY density differenceX differenceY dot dotX dotY circle hexagon frame gridX gridY axisX axisY hexgrid
  line lineX lineY linearRegressionX linearRegressionY link raster rect rectX rectY ruleX ruleY text textX textY tickX
  tickY tip vector vectorX vectorY waffleX waffleY auto`.split(/\s+/)

/** Marks whose only argument is their options. */
export const dataless = new Set(['frame', 'hexgrid', 'gridX', 'gridY', 'axisX', 'axisY'])

/** Options that hold one value for each element of the data. */
export const channelNames = new Set(
  `x x1 x2 y y1 y2 z r length rotate fill stroke fillOpacity strokeOpacity opacity strokeWidth symbol text title fx fy
  weight value ariaLabel sort filter`.split(/\s+/),
)
