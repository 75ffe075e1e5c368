import type { CellError } from '#lib/kernel/protocol.ts'
import { applyChange, type TextChange } from './control-literal.ts'
import type { HelpSource } from './editor/help/source.ts'
import type { Mark } from './editor/marks.ts'
import type { Editor } from './editor/open-editor.ts'
import type { Next } from './intent.ts'
import { changeText, markText, unmarkText } from './static-code.ts'
import { markedRange, offsetAt } from './text-position.ts'

/** The code of a cell on the page: highlighted text until the reader opens it, an editor from then on. */
export interface CellCode {
  /** Exactly as the reader sees it. */
  readonly text: string
  /** Opens the editor if it is not, with the cursor there. */
  edit(at?: { x: number; y: number } | { line: number; column: number }): Promise<void>
  change(change: TextChange): void
  /** Brings the original text back, or one that was there before it. */
  reset(text?: string): void
  /** Underlines where these errors are, and nothing else. */
  mark(errors: readonly CellError[], message: (error: CellError) => string): void
}

export interface CellCodeOptions {
  /** Accessible names of the block that can be opened, and of the editor. */
  label: string
  editorLabel: string
  /** The text has changed, by the reader or by a control. */
  changed(): void
  run(next?: Next): void
  /** Where the editor learns what names mean; asked for when it opens. */
  help?(): Promise<HelpSource>
}

/** Takes over the `<pre>` inside `container`. */
export function createCellCode(container: HTMLElement, options: CellCodeOptions): CellCode {
  const original = container.querySelector('pre')!
  const pristine = original.innerHTML
  const text = () => editor?.text ?? shown
  let shown = original.textContent!
  const first = shown
  let editor: Editor | null = null
  let opening: Promise<Editor> | null = null
  let marked: Mark[] = []
  original.setAttribute('aria-label', options.label)

  async function open(): Promise<Editor> {
    const [{ openEditor }, help] = await Promise.all([import('./editor/open-editor.ts'), options.help?.()])
    unmarkText(original, 'cell-mark')
    const { scrollLeft } = original
    original.hidden = true
    const { run } = options
    const opened = openEditor(container, {
      text: shown,
      label: options.editorLabel,
      scrollLeft,
      changed: options.changed,
      run,
      leave,
      help,
    })
    opened.mark(marked)
    editor = opened
    return opened
  }

  const inner = () => original.querySelector('code') ?? original

  /** Puts the static code back in the editor's place; the editor keeps its undo for the next time. */
  function leave() {
    inner().replaceChildren(editor!.close())
    original.hidden = false
    original.focus({ preventScroll: true })
    for (const { from, to, note } of marked) markText(original, from, to, 'cell-mark', note)
  }

  /** Shows the editor again. */
  function enter(again: Editor) {
    const { scrollLeft } = original
    original.hidden = true
    again.show(scrollLeft)
    again.mark(marked)
  }

  return {
    get text() {
      return text()
    },
    async edit(at = { line: 1, column: 1 }) {
      opening ??= open().catch((error) => {
        opening = null
        throw error
      })
      const opened = await opening
      if (!opened.isShown) enter(opened)
      opened.focus('line' in at ? offsetAt(opened.text, at.line, at.column) : at)
    },
    change(change) {
      editor?.change(change)
      if (editor?.isShown) return
      unmarkText(original, 'cell-mark')
      changeText(original, change)
      shown = applyChange(shown, change)
      options.changed()
    },
    reset(text = first) {
      editor?.replace(text)
      if (text === first) original.innerHTML = pristine
      else inner().textContent = text
      shown = text
      options.changed()
    },
    mark(errors, message) {
      marked = errors.flatMap((error) => {
        const range = markedRange(text(), error)
        return range
          ? [
              {
                ...range,
                message: message(error),
                unsure: /^(unknown-name|undeclared)$/.test(error.code ?? ''),
                note: error.details?.note,
              },
            ]
          : []
      })
      if (editor?.isShown) return editor.mark(marked)
      unmarkText(original, 'cell-mark')
      for (const { from, to, note } of marked) markText(original, from, to, 'cell-mark', note)
    },
  }
}
