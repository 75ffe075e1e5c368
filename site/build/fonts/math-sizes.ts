/**
 * KaTeX's rules without those for changes of size that none of the formulas makes. It has one for every pair of eleven
 * sizes, half of all its rules; formulas go from text to index and to the index of an index.
 */
export function withoutOtherSizes(rules: string, formulas: readonly string[]): string {
  const made = new Set(formulas.flatMap((html) => html.match(/reset-size\d+ size\d+/g) ?? []))
  return rules.replace(/[^{}]*\.reset-size(\d+)\.size(\d+)\{[^}]*\}/g, (rule, from, to) =>
    made.has(`reset-size${from} size${to}`) ? rule : '',
  )
}
