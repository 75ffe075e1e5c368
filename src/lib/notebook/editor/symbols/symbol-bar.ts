import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import { createBar } from './bar.ts'

/** What the bar's words do; symbols are typed. */
export interface BarActions {
  run(): void
  leave(): void
}

/**
 * On screens that are touched: a bar of symbols above the keyboard while the editor has the focus. It lies over the page,
 * and the cursor is kept out from under it.
 */
export function symbolBar(actions: BarActions): Extension {
  if (!matchMedia('(pointer: coarse)').matches) return []
  return ViewPlugin.define((view) => {
    const bar = createBar(view, actions)
    if (view.hasFocus) bar.show()
    return {
      update: ({ focusChanged, selectionSet, docChanged }) => {
        if (focusChanged) view.hasFocus ? bar.show() : bar.hide()
        if (selectionSet || docChanged) bar.keepClear()
      },
      destroy: () => bar.hide(),
    }
  })
}
