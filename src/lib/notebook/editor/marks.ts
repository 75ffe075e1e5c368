import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { type Command, Decoration, EditorView } from '@codemirror/view'

/** A part of the text that is wrong, and why. `unsure` ones, names that nobody defines, may still be written. */
export interface Mark {
  from: number
  to: number
  message: string
  unsure?: boolean
  /** What clashes there, in a few characters: `3 ≠ 2`. */
  note?: string | undefined
}

/** Marks these ranges as wrong, instead of those marked before. */
export const setMarks = StateEffect.define<readonly Mark[]>()

/** The marked ranges; they move with the text, and one that is edited away is gone. */
const field = StateField.define<readonly Mark[]>({
  create: () => [],
  update(old, { changes, effects, newDoc }) {
    for (const effect of effects)
      if (effect.is(setMarks)) return effect.value.filter(({ from, to }) => from < to && to <= newDoc.length)
    if (changes.empty) return old
    return old
      .map((mark) => ({ ...mark, from: changes.mapPos(mark.from, 1), to: changes.mapPos(mark.to, -1) }))
      .filter(({ from, to }) => from < to)
  },
})

/** The marks that are shown: a name at the cursor is still being written. */
export function shownMarks(state: EditorState): readonly Mark[] {
  const { head } = state.selection.main
  return (state.field(field, false) ?? []).filter(({ unsure, to }) => !unsure || to !== head)
}

/** Underlines what is wrong. */
export const marks = [
  field,
  EditorView.decorations.compute([field, 'selection'], (state) =>
    Decoration.set(
      shownMarks(state).map(({ from, to, note = '' }) =>
        Decoration.mark({ class: 'cell-mark', attributes: note ? { 'data-note': note } : {} }).range(from, to),
      ),
      true,
    ),
  ),
]

/** Moves the cursor to the next mark, around the end, and says what is wrong there. */
export const nextMark: Command = (view) => {
  const { state } = view
  const sorted = [...(state.field(field, false) ?? [])].sort((a, b) => a.from - b.from)
  const next = sorted.find(({ from }) => from > state.selection.main.head) ?? sorted[0]
  if (!next) return false
  view.dispatch({
    selection: { anchor: next.from },
    scrollIntoView: true,
    effects: EditorView.announce.of(next.message),
  })
  return true
}
