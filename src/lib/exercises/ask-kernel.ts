import type { EngineId, Request, Response, RunId } from '#lib/kernel/protocol.ts'
import type { RunOutcome, Where } from './runner.ts'

/** The submission and one call of it, as two cells of a kernel. */
export interface Texts {
  submission: string
  call: string
}

/** What to send so that a kernel runs one of the two: the same on a page and in Node. */
export function requestsFor({ submission, call }: Texts, which: Where, run: RunId, engine: EngineId): Request[] {
  const cells = [
    { id: 'submission', code: submission },
    { id: 'call', code: call },
  ]
  return [
    { type: 'plan', cells },
    { type: 'run', run, cell: which, engine, collect: which === 'call' },
  ]
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
