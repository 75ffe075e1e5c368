import { createCellCode } from '#lib/notebook/cell-code.ts'
import type { AnswerOptions, LiveAnswer } from './live-answer.ts'
import { markProblems } from './mark-problems.ts'

/** An answer by code: the highlighted starter, an editor from the first click on. */
export function codeAnswer(options: AnswerOptions): LiveAnswer {
  const { root, text, starter, kept, runner, changed, check } = options
  const [, slug = ''] = root.dataset.exercise!.split('/')
  const markSoon = markProblems(options, () => code)
  if (kept !== undefined) colorKept(root).catch(() => {}) // Then the editor does.
  const code = createCellCode(root.querySelector<HTMLElement>('.exercise-yours')!, {
    label: text('exercise.code', { name: slug }),
    editorLabel: text('exercise.editor', { name: slug }),
    changed() {
      markSoon()
      changed()
    },
    run: check,
    async help() {
      markSoon()
      const { kernelSource } = await import('#lib/notebook/editor/help/kernel-source.ts')
      return kernelSource({ kernel: runner.kernel, plans: { byCell: new Map() }, text }, () => 'reference')
    },
  })
  return {
    text: () => code.text,
    reset: () => code.reset(starter),
    edit: code.edit,
    shown: (answer) => document.createTextNode(answer),
  }
}

async function colorKept(root: HTMLElement): Promise<void> {
  const { colorShown } = await import('#lib/notebook/editor/color-block.ts')
  colorShown(root.querySelector('.exercise-yours')!)
}
