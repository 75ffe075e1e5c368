/** The formulas of a record, taken apart: what is computed, and what each input receives. TeX. */
export interface Formulas {
  readonly forward: readonly string[]
  /** \bar x is ∂L/∂x. */
  readonly backward: readonly string[]
}

/** Takes a record's formula apart: its relations stand behind `,\quad`, and those of gradients have a `\bar` on their left. */
export function formulasOf({ formula }: { formula: string }): Formulas {
  const relations = formula.split(/,\s*\\quad\s*/).filter((relation) => relation !== '')
  const isGradient = (relation: string) => relation.split('=')[0].includes('\\bar')
  return { forward: relations.filter((relation) => !isGradient(relation)), backward: relations.filter(isGradient) }
}
