import type { FormulaForm } from '#lib/exercises/forms/answer-form.ts'

/** The formula of a form as TeX that KaTeX renders: what `filled` gives for a blank, or a box with its number. */
export function blankTex({ tex, blanks }: FormulaForm, filled: (blank: string) => string | null = () => null): string {
  return tex.replace(/\\blank\{(\w+)\}/g, (_, blank: string) => {
    const number = blanks.indexOf(blank) + 1
    if (number === 0) throw new Error(`\\blank{${blank}}: the blanks of the form are ${blanks.join(', ')}`)
    return filled(blank) ?? `\\htmlClass{exercise-blank}{\\boxed{\\;${number}\\;}}`
  })
}
