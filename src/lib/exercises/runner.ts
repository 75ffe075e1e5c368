import type { CellError, NamedValue, OutputItem } from '#lib/kernel/protocol.ts'

/** How a text ended in the sandbox. */
export type RunOutcome = {
  /** What it has shown on the console or with `display`, where somebody looks. */
  shown?: readonly OutputItem[]
} & (
  | { status: 'ok'; values: readonly NamedValue[]; milliseconds: number }
  | { status: 'error'; where: Where; error: CellError }
  /** It did not end in time, or took the sandbox with it. The next text runs in a new sandbox. */
  | { status: 'stopped'; where: Where; why: WhyStopped }
)

/** It took too long; it ended its sandbox; the learner pressed Stop. */
export type WhyStopped = 'timeout' | 'crashed' | 'reader'

/** Whether the submission itself went wrong, or the call of one of its functions. */
export type Where = 'submission' | 'call'

/**
 * Where a submission runs: a kernel in a browser's frame, or in a process. It sees texts and gives back data; it knows
 * nothing of tests, points and what is expected.
 */
export interface Runner {
  /** Takes a submission. What the one before has defined is gone. */
  submit(text: string): void
  /** The submission that it has taken. */
  submitted(): string
  /** Runs a text that sees what the submission defines. The submission itself runs first, once. Never rejects. */
  run(text: string): Promise<RunOutcome>
  /** A runner that has never seen a submission, and never will: for what a test itself computes. It closes with this one. */
  trusted(): Runner
  close(): void
}
