import type { GivenTools } from '../given-later.ts'
import type { TrainingPlan } from './plan.ts'
import { createProgress, type Progress } from './progress.ts'

type Logs = Record<string, unknown>

/**
 * Callbacks for `model.fit` of either engine that show how it goes and let the reader pause it: `fit` waits for them. A
 * batch's numbers draw curves by their names; of an epoch's, those that only an epoch has, such as `val_loss`.
 */
export function fitCallbacks(plan: TrainingPlan, nextKey: () => string, tools: GivenTools) {
  let progress: Progress
  let epoch = 0
  let drawn = new Set<string>()
  return {
    onTrainBegin() {
      progress = createProgress(plan, nextKey(), tools)
      drawn = new Set()
    },
    onEpochBegin(number: number) {
      epoch = number
    },
    async onBatchBegin() {
      await progress.gate()
      progress.begin(epoch)
    },
    onBatchEnd(batch: number, logs: Logs = {}) {
      const { batch: _, size, ...values } = logs
      for (const name of Object.keys(values)) drawn.add(name)
      progress.show(values)
      progress.end(Number(size ?? Math.min(plan.batch, plan.rows - batch * plan.batch)))
    },
    onEpochEnd(_: number, logs: Logs = {}) {
      progress.show(Object.fromEntries(Object.entries(logs).filter(([name]) => !drawn.has(name))))
    },
    onTrainEnd: () => progress.close('done'),
  }
}
