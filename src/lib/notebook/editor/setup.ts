import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { highlightSelectionMatches, selectNextOccurrence } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, keymap, rectangularSelection } from '@codemirror/view'
import { colors } from './colors.ts'
import { engineNames } from './engine-names.ts'
import { marks, nextMark } from './marks.ts'

/** What every editor of a cell can do by itself. */
export function setup(): Extension {
  return [
    keymap.of([
      ...closeBracketsKeymap,
      { key: 'Mod-d', run: selectNextOccurrence, preventDefault: true },
      { key: 'F8', run: nextMark, preventDefault: true },
      ...defaultKeymap,
      ...historyKeymap,
      indentWithTab,
    ]),
    history(),
    javascript({ typescript: true }),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    cursors(),
    colors,
    engineNames,
    marks,
    EditorState.tabSize.of(2),
  ]
}

/** Several cursors have to be drawn. A finger is served better by the system's one, with its handles and its menu. */
function cursors(): Extension {
  if (matchMedia('(pointer: coarse)').matches) return []
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return [
    EditorState.allowMultipleSelections.of(true),
    drawSelection({ cursorBlinkRate: still ? 0 : 1200 }),
    rectangularSelection(),
  ]
}
