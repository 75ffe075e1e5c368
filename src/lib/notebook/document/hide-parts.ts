import type { PageDocument } from './page-document.ts'

let sheet: CSSStyleSheet | null = null

/**
 * Hides these cells and controls, and shows all others. By style rules: outputs are drawn anew with every run, and the
 * control in them stays hidden.
 */
export function hideParts({ cells, controls }: PageDocument['hidden']): void {
  const rules = [
    ...cells.map((id) => `live-cell[data-cell="${CSS.escape(id)}"]`),
    ...controls.map(
      ({ cell, name }) => `live-cell[data-cell="${CSS.escape(cell)}"] [data-control="${CSS.escape(name)}"]`,
    ),
  ]
  if (rules.length === 0 && !sheet) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
  }
  sheet.replaceSync(rules.map((rule) => `${rule} { display: none !important }`).join('\n'))
}
