/**
 * A formula's TeX without what a language may write in its own way: words in `\text`, spaces, and the punctuation of
 * the sentence at its end.
 */
export const sameFormula = (tex: string): string =>
  tex
    .replace(/\\text(?:rm|bf|it)?\{[^{}]*\}/g, '\\text{}')
    .replace(/[\s.,;，。；]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
