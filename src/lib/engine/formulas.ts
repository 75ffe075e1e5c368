/** The formulas of a record, taken apart: what is computed, and what each input receives. TeX. */
export interface Formulas {
  readonly forward: readonly string[]
  /** Those that begin with a bar: \bar x is ∂L/∂x. */
  readonly backward: readonly string[]
}

/** Takes a record's formula apart: its relations stand behind `,\quad`, and those of gradients begin with `\bar`. */
export function formulasOf({ formula }: { formula: string }): Formulas {
  const relations = formula.split(/,\s*\\quad\s*/).filter((relation) => relation !== '')
  const isGradient = (relation: string) => /^\\bar\b/.test(relation)
  return { forward: relations.filter((relation) => !isGradient(relation)), backward: relations.filter(isGradient) }
}
