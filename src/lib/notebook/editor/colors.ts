import { syntaxHighlighting } from '@codemirror/language'
import { tagHighlighter, tags } from '@lezer/highlight'

/** The classes of the static code, by what a word is. */
export const highlighter = tagHighlighter([
  { tag: tags.comment, class: 'code-comment' },
  { tag: [tags.keyword, tags.bool, tags.null, tags.self, tags.atom], class: 'code-keyword' },
  { tag: [tags.operator, tags.punctuation, tags.derefOperator], class: 'code-punctuation' },
  { tag: [tags.operatorKeyword, tags.modifier, tags.definitionKeyword], class: 'code-keyword' },
  { tag: tags.number, class: 'code-number' },
  { tag: [tags.string, tags.special(tags.string), tags.escape, tags.regexp], class: 'code-string' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], class: 'code-function' },
  { tag: tags.function(tags.definition(tags.variableName)), class: 'code-function' },
  { tag: [tags.typeName, tags.className, tags.namespace], class: 'code-type' },
])

/** Colours the editor's code with the classes of the static code, so that opening the editor changes nothing. */
export const colors = syntaxHighlighting(highlighter)
