/**
 * A module with the addresses of the files that stand above the fold of every English page, for `<link rel="preload">`.
 * Found in the finished style sheet: the last face of a family is its small one.
 */
export function preloadModule(styles: string): string {
  const addressOf = (family: string, style: string) =>
    [...styles.matchAll(/@font-face \{([^}]+)\}/g)]
      .map(([, rule]) => rule)
      .filter((rule) => rule.includes(`font-family: '${family}';`) && rule.includes(`font-style: ${style};`))
      .findLast((rule) => rule.includes('latin'))!
      .match(/url\('([^']+)'\)/)![1]
  const faces = {
    book: ['Book', 'normal'],
    italic: ['Book', 'italic'],
    title: ['Book Title', 'normal'],
    hand: ['Hand', 'normal'],
  }
  return Object.entries(faces)
    .map(([name, [family, style]]) => `export { default as ${name} } from '${addressOf(family, style)}?url'\n`)
    .join('')
}
