import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'

/** Marks these ranges as wrong, instead of those marked before. */
export const setMarks = StateEffect.define<readonly { from: number; to: number; message: string }[]>()

/** The marked ranges; they move with the text, and one that is edited away is gone. */
export const marks = StateField.define({
  create: () => Decoration.none,
  update(old, transaction) {
    let now = old.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue
      const ranges = effect.value
        .filter(({ from, to }) => from < to && to <= transaction.newDoc.length)
        .map(({ from, to, message }) =>
          Decoration.mark({ class: 'cell-mark', attributes: { title: message } }).range(from, to),
        )
      now = Decoration.set(ranges, true)
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})
