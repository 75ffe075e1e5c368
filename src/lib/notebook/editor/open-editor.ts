import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { TextChange } from '../control-literal.ts'
import { colors } from './colors.ts'
import { engineNames } from './engine-names.ts'
import { marks, setMarks } from './marks.ts'

/** An open editor, as the cell uses it. Offsets are UTF-16 units from the start of the text. */
export interface Editor {
  readonly text: string
  /** Puts the cursor at an offset, or nearest to a point of the window, and the focus into the editor. */
  focus(at: number | { x: number; y: number }): void
  /** Changes the text without a step of undo: a control was moved. */
  change(change: TextChange): void
  /** Changes the whole text; undo brings the old one back. */
  replace(text: string): void
  mark(ranges: readonly { from: number; to: number; message: string }[]): void
}

export interface EditorOptions {
  text: string
  /** Accessible name. */
  label: string
  scrollLeft: number
  changed(text: string): void
  run(): void
}

/** Opens CodeMirror in `parent`. Its measures come from the styles that the static code has too. */
export function openEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const run = () => {
    options.run()
    return true
  }
  const view = new EditorView({
    parent,
    doc: options.text,
    extensions: [
      keymap.of([
        { key: 'Shift-Enter', run },
        { key: 'Mod-Enter', run },
      ]),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      history(),
      javascript({ typescript: true }),
      indentOnInput(),
      bracketMatching(),
      colors,
      engineNames,
      marks,
      EditorState.tabSize.of(2),
      EditorView.contentAttributes.of({ 'aria-label': options.label, autocapitalize: 'off', spellcheck: 'false' }),
      EditorView.domEventHandlers({
        // After Escape, Tab leaves the editor until something else is pressed.
        keydown(event, view) {
          if (event.key === 'Escape') view.setTabFocusMode(true)
          else if (event.key !== 'Tab' && event.key !== 'Shift') view.setTabFocusMode(false)
        },
        focus: (_, view) => view.setTabFocusMode(false),
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.changed(update.state.doc.toString())
      }),
    ],
  })
  view.scrollDOM.scrollLeft = options.scrollLeft
  return {
    get text() {
      return view.state.doc.toString()
    },
    focus(at) {
      const offset = typeof at === 'number' ? Math.min(at, view.state.doc.length) : view.posAtCoords(at, false)
      view.focus()
      view.dispatch({ selection: { anchor: offset }, scrollIntoView: typeof at === 'number' })
    },
    change: (changes) => view.dispatch({ changes, annotations: Transaction.addToHistory.of(false) }),
    replace: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }),
    mark: (ranges) => view.dispatch({ effects: setMarks.of(ranges) }),
  }
}
