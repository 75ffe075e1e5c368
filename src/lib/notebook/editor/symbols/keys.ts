import { insertBracket } from '@codemirror/autocomplete'
import {
  cursorCharLeft,
  cursorCharRight,
  indentLess,
  indentMore,
  redo,
  toggleComment,
  undo,
} from '@codemirror/commands'
import { type Command, type EditorView, runScopeHandlers } from '@codemirror/view'

/** What the bar types, the most used first. */
export const typed = [...`().[]{}=>,;:'\`+-*/<"&|!?_$%^`]

/** What it does besides, with what stands on the button; its name is `keys.<name>`. */
export const commands: readonly { name: string; sign: string; command: Command }[] = [
  { name: 'indent', sign: '⇥', command: indentMore },
  { name: 'undo', sign: '↶', command: undo },
  { name: 'redo', sign: '↷', command: redo },
  { name: 'left', sign: '←', command: cursorCharLeft },
  { name: 'right', sign: '→', command: cursorCharRight },
  {
    name: 'explain',
    sign: 'ⓘ',
    command: (view) => runScopeHandlers(view, new KeyboardEvent('keydown', { key: 'F1' }), 'editor'),
  },
  { name: 'comment', sign: '//', command: toggleComment },
  { name: 'dedent', sign: '⇤', command: indentLess },
]

/** Types a symbol as the keyboard would: brackets close, and a dot asks what can follow. */
export function type(view: EditorView, symbol: string): void {
  const bracket = insertBracket(view.state, symbol)
  view.dispatch(
    bracket ??
      view.state.update(view.state.replaceSelection(symbol), { userEvent: 'input.type', scrollIntoView: true }),
  )
}
