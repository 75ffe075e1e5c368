import { createCellCode } from '#lib/notebook/cell-code.ts'
import { element } from '#lib/notebook/output/element.ts'
import { createOutputList } from '#lib/notebook/output/output-list.ts'
import type { Text } from '#lib/notebook/text.ts'
import type { PageRunner } from './page-runner.ts'

/** A small live cell under the tests, for a call that failed: it can be edited and run beside the submission. */
export interface Try {
  open(call: string, submission: () => string): void
  close(): void
}

/** Makes that cell in `parent` when it is first wanted. It runs where the tests run. */
export function createTry(parent: HTMLElement, runner: PageRunner, text: Text): Try {
  let box: HTMLElement | null = null

  function open(call: string, submission: () => string): void {
    box?.remove()
    const pre = element(document, 'pre', { class: 'code', tabindex: 0, role: 'group' }, call)
    const codeBox = element(document, 'div', { class: 'cell-code' }, pre)
    const items = element(document, 'div', {
      class: 'cell-items',
      role: 'region',
      'aria-label': text('exercise.try-output'),
    })
    const runButton = element(document, 'button', { type: 'button' }, text('exercise.run'))
    box = element(
      document,
      'div',
      { class: 'exercise-try', role: 'group', 'aria-label': text('exercise.try') },
      runButton,
      codeBox,
      items,
    )
    parent.prepend(box)
    const list = createOutputList(items, { document, text, live: true }, async () => {})
    const code = createCellCode(codeBox, {
      label: text('exercise.try'),
      editorLabel: text('exercise.editor', { name: text('exercise.try') }),
      changed: () => {},
      run: () => void run(),
    })

    async function run(): Promise<void> {
      list.begin()
      runner.submit(submission())
      runner.onItem = list.add
      const outcome = await runner.run(code.text)
      runner.onItem = () => {}
      if (outcome.status === 'stopped') list.end({ name: 'Error', message: text(`exercise.stopped-${outcome.why}`) })
      else list.end(outcome.status === 'error' ? outcome.error : undefined)
    }

    // Back from the code into the editor, after Escape.
    pre.addEventListener('click', ({ clientX: x, clientY: y }) => void code.edit({ x, y }))
    pre.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      void (event.shiftKey ? run() : code.edit())
    })
    runButton.addEventListener('click', () => void run())
    void code.edit().then(run)
  }

  return {
    open,
    close() {
      box?.remove()
      box = null
    },
  }
}
