declare module 'subset-font' {
  /** Cuts a font down to the glyphs of `text`, in the given format. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff2'
      noHinting?: boolean
      /** Tags of tables to leave out. */
      dropTables?: readonly string[]
      keepFeatures?: readonly string[]
      /** Per axis: the one value that stays, or the range. */
      variationAxes?: Record<string, number | { min: number; max: number }>
    },
  ): Promise<Uint8Array>
}

declare module 'fontverter' {
  /** Packs a font into another format. */
  export function convert(font: Uint8Array, to: 'truetype' | 'woff2', from?: 'truetype' | 'woff2'): Promise<Uint8Array>
}
