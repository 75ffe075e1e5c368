import { isolateHistory } from '@codemirror/commands'
import { EditorState, Transaction, type TransactionSpec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { TextChange } from '../control-literal.ts'
import type { Next } from '../intent.ts'
import { adoptStyle } from '../late-style.ts'
import styles from './editor.css?inline'
import { help } from './help/help.ts'
import type { HelpSource } from './help/source.ts'
import { type Mark, setMarks } from './marks.ts'
import { setup } from './setup.ts'
import { staticLines } from './static-lines.ts'
import { symbolBar } from './symbols/symbol-bar.ts'

/** An editor, as the cell uses it. It can be closed and shown again: undo goes on where it was. Offsets are UTF-16 units. */
export interface Editor {
  readonly text: string
  readonly isShown: boolean
  show(scrollLeft?: number): void
  /** Takes the editor away; what it showed comes back as static lines. */
  close(): DocumentFragment
  /** Puts the cursor at an offset, or nearest to a point of the window, and the focus into the editor. */
  focus(at: number | { x: number; y: number }): void
  /** Changes the text without a step of undo: a control was moved. */
  change(change: TextChange): void
  /** Changes the whole text; undo brings the old one back. */
  replace(text: string): void
  mark(ranges: readonly Mark[]): void
}

export interface EditorOptions {
  text: string
  /** Accessible name. */
  label: string
  scrollLeft: number
  /** The text has changed while the editor was shown. */
  changed(text: string): void
  /** The reader runs the cell by keys; `next` is where they go on. */
  run(next?: Next): void
  /** The reader is done with editing: Escape. */
  leave(): void
  /** What there is to know about names; without it, nothing is completed or explained. */
  help?: HelpSource | undefined
}

/** Opens CodeMirror in `parent`. Its measures come from the styles that the static code has too. */
export function openEditor(parent: HTMLElement, options: EditorOptions): Editor {
  adoptStyle(styles)
  const does = (action: () => void) => () => {
    action()
    return true
  }
  let view: EditorView | null = null
  let state = EditorState.create({
    doc: options.text,
    extensions: [
      keymap.of([
        { key: 'Shift-Enter', run: does(() => options.run('on')) },
        { key: 'Mod-Enter', run: does(() => options.run()) },
        { key: 'Alt-Enter', run: does(() => options.run('add')) },
      ]),
      options.help ? help(options.help) : [],
      setup(),
      symbolBar({ run: () => options.run(), leave: options.leave }),
      // Last: Escape first closes a list or a card, and leaves one cursor of several.
      keymap.of([{ key: 'Escape', run: does(options.leave) }]),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        autocapitalize: 'off',
        spellcheck: 'false',
        tabindex: '0', // What scrolls sideways has to be reached by keys, and not everyone counts an editor in.
      }),
      EditorView.updateListener.of((update) => {
        state = update.state
        if (update.docChanged) options.changed(update.state.doc.toString())
      }),
    ],
  })

  function dispatch(spec: TransactionSpec) {
    if (view) view.dispatch(spec)
    else state = state.update(spec).state
  }

  const editor: Editor = {
    get text() {
      return state.doc.toString()
    },
    get isShown() {
      return view !== null
    },
    show(scrollLeft = 0) {
      view ??= new EditorView({ parent, state })
      view.scrollDOM.scrollLeft = scrollLeft
    },
    close() {
      view?.destroy()
      view = null
      return staticLines(state)
    },
    focus(at) {
      if (!view) return
      const offset = typeof at === 'number' ? Math.min(at, state.doc.length) : view.posAtCoords(at, false)
      view.focus()
      view.dispatch({ selection: { anchor: offset }, scrollIntoView: typeof at === 'number' })
    },
    change: (changes) => dispatch({ changes, annotations: Transaction.addToHistory.of(false) }),
    replace: (insert) =>
      dispatch({
        changes: { from: 0, to: state.doc.length, insert },
        annotations: isolateHistory.of('full'), // A step of its own, however quickly it followed the last key.
      }),
    mark: (ranges) => dispatch({ effects: setMarks.of(ranges) }),
  }
  editor.show(options.scrollLeft)
  return editor
}
