import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionKeymap,
  selectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete'
import { EditorState, type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap, tooltips } from '@codemirror/view'
import { hoverHelp } from './hover.ts'
import { members } from './members.ts'
import { names } from './names.ts'
import type { HelpSource } from './source.ts'

/** Completion and help on names: from the values that the kernel holds, and from what the pages of the ops say. */
export function help(source: HelpSource): Extension {
  const { text } = source
  return [
    Prec.high(
      keymap.of([
        { key: 'Enter', run: keepWhole },
        { key: 'Tab', run: acceptCompletion },
        // Where Ctrl+Space changes the input method.
        { key: 'Alt-/', run: startCompletion },
        ...completionKeymap,
      ]),
    ),
    autocompletion({ override: [members(source), names(source)], defaultKeymap: false, icons: false }),
    hoverHelp(source),
    // Outside of the cell, which holds what is fixed inside of it.
    tooltips({ parent: document.querySelector('main') ?? document.body, tooltipSpace }),
    EditorState.phrases.of({ Completions: text('editor.completions') }),
  ]
}

/** The part of the window that neither a phone's keyboard nor the bar of symbols covers. */
function tooltipSpace(): { left: number; right: number; top: number; bottom: number } {
  const { clientWidth: right, clientHeight } = document.documentElement
  const screen = window.visualViewport
  const bar = document.querySelector<HTMLElement>('.symbol-bar')?.offsetHeight ?? 0
  const top = screen?.offsetTop ?? 0
  return { left: 0, right, top, bottom: (screen ? top + Math.min(screen.height, clientHeight) : clientHeight) - bar }
}

/** Enter after a word that is whole means a new line, not the completion that says the same. */
function keepWhole(view: EditorView): boolean {
  const label = selectedCompletion(view.state)?.label
  const { head } = view.state.selection.main
  if (label === undefined || view.state.sliceDoc(Math.max(0, head - label.length), head) !== label) return false
  closeCompletion(view)
  return false
}
