import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import { highlightCode } from '@lezer/highlight'
import { element } from '../output/element.ts'
import { highlighter } from './colors.ts'

/** How long the text of a cell may be parsed before it is shown with less colour, in milliseconds. */
const patience = 100

/** The editor's text as the static block shows it: a span a line, coloured as in the editor. */
export function staticLines(state: EditorState): DocumentFragment {
  const fragment = document.createDocumentFragment()
  const tree = ensureSyntaxTree(state, state.doc.length, patience) ?? syntaxTree(state)
  let line = fragment.appendChild(element(document, 'span'))
  const put = (text: string, classes: string) =>
    line.append(classes ? element(document, 'span', { class: classes }, text) : text)
  highlightCode(
    state.doc.toString(),
    tree,
    highlighter,
    (text, classes) => {
      for (const piece of text.split(/\b(reference|tfjs)\b/))
        if (piece) put(piece, piece === 'reference' || piece === 'tfjs' ? `code-${piece}` : classes)
    },
    () => {
      fragment.append('\n')
      line = fragment.appendChild(element(document, 'span'))
    },
  )
  return fragment
}
