import type { ThemeRegistration } from 'shiki'

/**
 * How code is coloured: by what a word does, in the variables of `code.css`, so that a page's theme needs no second
 * highlighting and the editor shows the same colours. Names stay ink: most of code is names.
 */
export const codeTheme: ThemeRegistration = {
  name: 'chainrule',
  type: 'light',
  fg: 'var(--code-name)',
  bg: 'var(--sheet)',
  settings: [
    { settings: { foreground: 'var(--code-name)', background: 'var(--sheet)' } },
    ...colour('comment', ['comment', 'punctuation.definition.comment']),
    ...colour('keyword', ['keyword', 'storage', 'constant.language', 'variable.language.this']),
    ...colour('punctuation', ['punctuation', 'meta.brace', 'keyword.operator', 'storage.type.function.arrow']),
    ...colour('keyword', ['keyword.operator.new', 'keyword.operator.expression']),
    ...colour('number', ['constant.numeric']),
    ...colour('string', ['string', 'punctuation.definition.string', 'constant.character.escape']),
    ...colour('name', ['meta.template.expression']),
    ...colour('function', ['entity.name.function', 'support.function']),
    ...colour('type', ['entity.name.type', 'support.type', 'meta.type.annotation', 'keyword.operator.type']),
  ],
}

function colour(name: string, scope: string[]) {
  return [{ scope, settings: { foreground: `var(--code-${name})` } }]
}
