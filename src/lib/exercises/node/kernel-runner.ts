import { after } from '#lib/kernel/node/after.ts'
import { startProcess } from '#lib/kernel/node/child-process.ts'
import { ownBuffers } from '#lib/kernel/node/own-buffers.ts'
import type { Sandbox } from '#lib/kernel/node/sandbox.ts'
import { guardResponse } from '#lib/kernel/page/guard/response.ts'
import type { EngineId, Response } from '#lib/kernel/protocol.ts'
import { cellsFor, createListener, submissionFirst, type Texts } from '../ask-kernel.ts'
import type { Runner, RunOutcome, Where } from '../runner.ts'

export interface KernelRunnerOptions {
  engine?: EngineId
  seed?: number
  /** Wall-clock milliseconds for the submission, and for each call. */
  timeoutMs?: number
  /** What holds the process; for code of strangers. */
  sandbox?: Sandbox
}

/**
 * Runs submissions in a process with the kernel that also runs in browsers. What hangs or kills the process has that as
 * its outcome, and the next call starts another. The process knows nothing but the texts that are sent to it,
 * and what it says is checked: a message that is none ends it.
 */
export function createKernelRunner(options: KernelRunnerOptions = {}): Runner {
  const { engine = 'reference', seed = 1, timeoutMs = 2000, sandbox } = options
  let process: ReturnType<typeof startProcess> | null = null
  const order = submissionFirst(ask)
  let runs = 0
  let trusted: Runner | null = null
  let hear: (response: Response) => void = () => {}
  let ready = Promise.resolve()

  /** Starting takes as long as the machine needs; only what the submission does is timed. */
  function begin() {
    const { promise, resolve } = Promise.withResolvers<void>()
    const started = startProcess((message) => {
      const response = guardResponse(ownBuffers(message))
      if (response === null) {
        hear = () => {}
        return started.kill()
      }
      if (response.type === 'ready') resolve()
      else hear(response)
    }, sandbox)
    started.send({ type: 'config', locale: 'en', seed })
    ready = Promise.race([promise, started.ended.then(() => {})])
    return started
  }

  /** Ends the process; the next text starts another. */
  function end() {
    process?.kill()
    process = null
    order.forget()
  }

  async function ask(texts: Texts, where: Where): Promise<RunOutcome> {
    process ??= begin()
    await ready
    const listener = createListener(++runs, where)
    const answered = new Promise<RunOutcome>((resolve) => {
      hear = (response) => {
        const outcome = listener.hear(response)
        if (outcome) resolve(outcome)
      }
    })
    const limit = after(timeoutMs)
    process.send({ type: 'plan', cells: cellsFor(texts) })
    process.send({ type: 'run', run: runs, cell: where, engine, collect: where === 'call' })
    const how = await Promise.race([
      answered,
      limit.promise.then(() => 'timeout' as const),
      process.ended.then(() => 'crashed' as const),
    ])
    limit.clear()
    if (typeof how === 'object') return how
    end()
    return { status: 'stopped', where, why: how }
  }

  return {
    run: order.run,
    submit: order.submit,
    submitted: order.submitted,
    trusted: () => (trusted ??= createKernelRunner({ seed, timeoutMs: 60_000 })),
    close() {
      end()
      trusted?.close()
    },
  }
}
