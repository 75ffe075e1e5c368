/** What stands above the fold of every English page, by family, style and weight. */
const aboveTheFold = {
  book: { family: 'Book', style: 'normal', weight: '400' },
  title: { family: 'Book', style: 'normal', weight: '600' },
  italic: { family: 'Book', style: 'italic', weight: '400' },
}

/**
 * A module with the addresses of the files above the fold, for `<link rel="preload">`. Found in the finished style sheet:
 * the last Latin face of its kind is the small one.
 */
export function preloadModule(styles: string): string {
  const rules = [...styles.matchAll(/@font-face \{([^}]+)\}/g)].map(([, rule]) => rule)
  return Object.entries(aboveTheFold)
    .map(([name, { family, style, weight }]) => {
      const wanted = ['-latin-', `font-family: '${family}';`, `font-style: ${style};`, `font-weight: ${weight};`]
      const rule = rules.findLast((rule) => wanted.every((line) => rule.includes(line)))!
      return `export { default as ${name} } from '${rule.match(/url\('([^']+)'\)/)![1]}?url'\n`
    })
    .join('')
}
