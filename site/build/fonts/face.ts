/** One `@font-face` rule. */
export const face = (font: {
  family: string
  style: string
  weight: string
  url: string
  range?: string
  display?: string
  /** Percentage by which the glyphs are drawn larger. */
  sizeAdjust?: string
}): string => `@font-face {
  font-family: '${font.family}';
  font-style: ${font.style};
  font-weight: ${font.weight};
  font-display: ${font.display ?? 'swap'};
  src: url('${font.url}') format('woff2');${font.range ? `\n  unicode-range: ${font.range};` : ''}${font.sizeAdjust ? `\n  size-adjust: ${font.sizeAdjust};` : ''}
}`
