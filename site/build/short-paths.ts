import { optimize, type PluginConfig } from 'svgo'

/**
 * Steps from point to point instead of places, a letter for level and upright ones, and no transform that a path can do
 * without. Shapes stay what they are, to a tenth of a pixel: neither curves nor caps are reckoned away.
 */
const shorter: PluginConfig = {
  name: 'convertPathData',
  params: {
    floatPrecision: 1,
    utilizeAbsolute: false,
    straightCurves: false,
    convertToQ: false,
    convertToZ: false,
    makeArcs: false as unknown as undefined, // its types do not say that it can be switched off
    removeUseless: false,
  },
}

/** A drawing with its paths written shorter. Small ones of the interface, which are no XML, stay as they are. */
export const shortPaths = (svg: string): string =>
  svg.includes(' data-astro-cid') ? svg : optimize(svg, { plugins: [shorter] }).data
