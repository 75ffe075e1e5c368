/** A formula and whether it stands on lines of its own. */
export interface Formula {
  tex: string
  display: boolean
}

/** What stands in Markdown and is no text: code, tags, addresses. */
export const codeOrTag: RegExp = /^```[\s\S]*?^```|`[^`\n]*`|<\/?\w[^>]*>|\]\([^)]*\)|^import .*$/gm

/** A formula between dollars: set apart, or in a line. */
export const formulas: RegExp = /\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g

/** All formulas of a lesson's text. */
export const formulasOf = (markdown: string): Formula[] =>
  [...markdown.replace(codeOrTag, '').matchAll(formulas)].map(([, display, inline]) => ({
    tex: display ?? inline,
    display: display !== undefined,
  }))
