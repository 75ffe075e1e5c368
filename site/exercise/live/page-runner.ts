import { cellsFor, createListener, submissionFirst, type Texts } from '#lib/exercises/ask-kernel.ts'
import type { Runner, RunOutcome, Where, WhyStopped } from '#lib/exercises/runner.ts'
import { mergeItem } from '#lib/kernel/output/merge-item.ts'
import type { Kernel } from '#lib/kernel/page/kernel.ts'
import type { OutputItem, PaceAction } from '#lib/kernel/protocol.ts'

/** A runner in the page's sandbox, which the learner can stop. */
export interface PageRunner extends Runner {
  /** Where it runs them; the editor asks it what names mean. */
  readonly kernel: Kernel
  /** Has a text read without running it: the kernel says `plan`. Returns whether it was; not while anything runs. */
  read(text: string): boolean
  /** Ends the call that runs, if one does. */
  stop(): Promise<void>
  /** Makes the sandbox ready ahead of the first text. */
  prewarm(): void
  /** Pauses the training that runs, lets it take one step, or go on. */
  pace(action: PaceAction): void
  /** Hears what a call shows on the console or with `display`. */
  onItem: (item: OutputItem) => void
}

/** How much of what a call shows is held for its verdict. */
const mostShown = 100

/** A kernel that is not there yet may take so much longer, in milliseconds: its files may come over a slow line. */
const booting = 15_000

/** Runs submissions in a kernel of their own, which `open` makes, on the reference engine. `timeoutMs` bounds each call. */
export function createPageRunner(open: () => Kernel, timeoutMs = 2000): PageRunner {
  const kernel = open()
  const order = submissionFirst(ask)
  let stopped: WhyStopped | null = null
  /** The learner has pressed Stop: nothing runs until the next submission. */
  let over = false
  let trusted: PageRunner | null = null
  let asking = 0

  async function ask(texts: Texts, where: Where): Promise<RunOutcome> {
    stopped = null
    asking++
    kernel.plan(cellsFor(texts))
    const run = kernel.run(where, 'reference', { collect: where === 'call' })
    const listener = createListener(run, where)
    const { promise, resolve } = Promise.withResolvers<RunOutcome>()
    let shown: OutputItem[] = []
    const off = kernel.on((event) => {
      if (event.type === 'lost') order.forget()
      if (event.type === 'out' && event.run === run) {
        runner.onItem(event.item)
        if (shown.length < mostShown) shown = mergeItem(shown, event.item)
      }
      const outcome = 'run' in event ? listener.hear(event) : null
      if (outcome) resolve(outcome)
    })
    const timer = setTimeout(() => end('timeout'), kernel.state === 'running' ? timeoutMs : timeoutMs + booting)
    const outcome = await promise
    clearTimeout(timer)
    off()
    asking--
    if (outcome.status !== 'error' || (!stopped && outcome.error.name !== 'KernelError')) return { ...outcome, shown }
    order.forget()
    return { status: 'stopped', where, why: stopped ?? 'crashed', shown }
  }

  async function end(why: WhyStopped): Promise<void> {
    stopped = why
    await kernel.stop()
  }

  const runner: PageRunner = {
    kernel,
    onItem: () => {},
    async run(call) {
      if (over) return { status: 'stopped', where: 'call', why: 'reader' }
      return await order.run(call)
    },
    submit(text) {
      order.submit(text)
      over = false
    },
    read(text) {
      // What is asked plans its own texts, and they must be the last ones when it begins.
      if (asking > 0 || kernel.state !== 'ready') return false
      kernel.plan(cellsFor({ submission: text, call: '' }))
      return true
    },
    stop() {
      over = true
      return end('reader')
    },
    submitted: order.submitted,
    trusted: () => (trusted ??= createPageRunner(open, 60_000)),
    prewarm: () => void kernel.prewarm(),
    pace: kernel.pace,
    close() {
      kernel.close()
      trusted?.close()
    },
  }
  return runner
}
