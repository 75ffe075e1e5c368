import type { EngineId } from '#lib/kernel/protocol.ts'
import type { Runner } from '../runner.ts'
import { createKernelRunner } from './kernel-runner.ts'

/** A runner for each engine, started when it is first asked for. */
export interface Runners {
  on(engine: EngineId): Runner
  close(): void
}

/** Runners to be shared by what does not harm them: starting one, with tfjs in it, takes longer than most runs. */
export function createRunners(options: { timeoutMs: number }): Runners {
  const started = new Map<EngineId, Runner>()
  return {
    on(engine) {
      const runner = started.get(engine) ?? createKernelRunner({ ...options, engine })
      started.set(engine, runner)
      return runner
    },
    close() {
      for (const runner of started.values()) runner.close()
    },
  }
}
