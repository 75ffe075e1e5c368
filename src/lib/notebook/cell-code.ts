import type { CellError } from '#lib/kernel/protocol.ts'
import { applyChange, type TextChange } from './control-literal.ts'
import type { Editor } from './editor/open-editor.ts'
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
  run(): void
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
  let marked: { from: number; to: number; message: string }[] = []
  original.setAttribute('aria-label', options.label)

  async function open(): Promise<Editor> {
    const { openEditor } = await import('./editor/open-editor.ts')
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
    })
    opened.mark(marked)
    editor = opened
    return opened
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
      opened.focus('line' in at ? offsetAt(opened.text, at.line, at.column) : at)
    },
    change(change) {
      if (editor) return editor.change(change)
      unmarkText(original, 'cell-mark')
      changeText(original, change)
      shown = applyChange(shown, change)
      options.changed()
    },
    reset(text = first) {
      if (editor) editor.replace(text)
      else if (text === first) original.innerHTML = pristine
      else original.textContent = text
      shown = text
      options.changed()
    },
    mark(errors, message) {
      marked = errors.flatMap((error) => {
        const range = markedRange(text(), error)
        return range ? [{ ...range, message: message(error) }] : []
      })
      if (editor) return editor.mark(marked)
      unmarkText(original, 'cell-mark')
      for (const { from, to } of marked) markText(original, from, to, 'cell-mark')
    },
  }
}
