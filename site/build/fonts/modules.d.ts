declare module 'subset-font' {
  /** Cuts a font down to the glyphs of `text`, in the given format. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2'
      noHinting?: boolean
      keepFeatures?: readonly string[]
      /** Per axis: the one value that stays, or the range. */
      variationAxes?: Record<string, number | { min: number; max: number }>
    },
  ): Promise<Uint8Array>
}
