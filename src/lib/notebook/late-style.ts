const adopted = new Set<string>()

/**
 * Gives the document the styles of a part that comes late, once; they are there at once. The site has one style sheet,
 * which every page waits for, so these are imported as text beside the script that needs them:
 * `import styles from './menu.css?inline'`.
 */
export function adoptStyle(css: string): void {
  if (adopted.has(css)) return
  adopted.add(css)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
