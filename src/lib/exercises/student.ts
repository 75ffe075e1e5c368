import type { OutputItem } from '#lib/kernel/protocol.ts'
import { type Answer, readAnswer } from './answer.ts'
import { Failed } from './failure.ts'
import type { Input } from './input.ts'
import type { Runner } from './runner.ts'
import { written } from './written.ts'

/** An answer, and the text that asked for it. */
export interface Called {
  call: string
  answer: Answer
}

/** A submission as the tests see it: functions that can be called, and nothing else. */
export interface Student {
  /** Calls one of the student's functions. Throws {@link Failed} when that throws or does not end. */
  call(name: string, ...inputs: readonly Input[]): Promise<Called>
  /** Evaluates an expression that sees what the student has defined. */
  evaluate(expression: string): Promise<Called>
  /** What was asked, in order, and what came. */
  readonly asked: readonly Asked[]
}

/** A call, its answer, `null` where none came, and what it has shown. */
export interface Asked {
  call: string
  answer: Answer | null
  shown?: readonly OutputItem[]
}

/** The student behind a runner. */
export function createStudent(runner: Runner): Student {
  const asked: Asked[] = []

  async function evaluate(call: string): Promise<Called> {
    const name = freshName(call)
    const outcome = await runner.run(`const ${name} = await (${call})`)
    const answer = outcome.status === 'ok' ? readAnswer(name, outcome.values) : null
    asked.push({ call, answer, ...(outcome.shown && { shown: outcome.shown }) })
    if (outcome.status === 'ok') return { call, answer: answer! }
    const { where } = outcome
    if (outcome.status === 'error') throw new Failed({ type: 'threw', call, where, error: outcome.error })
    throw new Failed({ type: 'stopped', call, where, why: outcome.why })
  }

  return { asked, evaluate, call: (name, ...inputs) => evaluate(`${name}(${inputs.map(written).join(', ')})`) }
}

function freshName(text: string, name = '$answer'): string {
  return text.includes(name) ? freshName(text, `$${name}`) : name
}
