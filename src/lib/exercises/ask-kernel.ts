import type { CellSource, Response, RunId } from '#lib/kernel/protocol.ts'
import type { RunOutcome, Where } from './runner.ts'

/** The submission and one call of it, as two cells of a kernel. */
export interface Texts {
  submission: string
  call: string
}

/** The two as the cells of a page. A cell has the name of what it holds, so that one can be run by it. */
export const cellsFor = ({ submission, call }: Texts): CellSource[] => [
  { id: 'submission' satisfies Where, code: submission },
  { id: 'call' satisfies Where, code: call },
]

/**
 * Runs the submission before the first call of it. `ask` runs one of the two texts; after `forget` the sandbox is another
 * one, and the submission runs again.
 */
export function submissionFirst(ask: (texts: Texts, where: Where) => Promise<RunOutcome>) {
  let submission = ''
  let hasRun = false
  return {
    submit(text: string) {
      submission = text
      hasRun = false
    },
    submitted: () => submission,
    forget() {
      hasRun = false
    },
    async run(call: string): Promise<RunOutcome> {
      if (!hasRun) {
        const outcome = await ask({ submission, call: '' }, 'submission')
        if (outcome.status !== 'ok') return outcome
        hasRun = true
      }
      return await ask({ submission, call }, 'call')
    },
  }
}

/** Listens to a kernel until a run has ended. Answers that belong to other runs are not heard. */
export function createListener(run: RunId, which: Where): { hear(response: Response): RunOutcome | null } {
  let outcome: RunOutcome | null = null
  return {
    hear(response) {
      if (!('run' in response) || response.run !== run) return null
      if (response.type === 'cell-done' && response.cell === which) outcome = outcomeOf(response, which)
      return response.type === 'done' ? (outcome ?? { status: 'error', where: which, error: noAnswer }) : null
    },
  }
}

const noAnswer = { name: 'Error', message: 'the kernel ended the run without an answer' }

function outcomeOf(done: Extract<Response, { type: 'cell-done' }>, where: Where): RunOutcome {
  const { status, milliseconds, values = [], error = noAnswer } = done
  return status === 'ok' ? { status, values, milliseconds } : { status: 'error', where, error }
}
