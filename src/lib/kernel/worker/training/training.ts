import type { GivenTools } from '../given-later.ts'
import { fitCallbacks } from './fit-callbacks.ts'
import { orderNumbers, orderOfRows } from './order.ts'
import { planTraining, type TrainingOptions } from './plan.ts'
import { createProgress } from './progress.ts'

/** One step of a training. */
export interface TrainingStep {
  /** The rows of this step's batch, from 0: indices to gather with. */
  rows: number[]
  /** The epoch, from 1. */
  epoch: number
  /** How many steps came before, over all epochs. */
  index: number
  /** Whether it is the last of its epoch: the time to look at the test data. */
  last: boolean
  /** Draws values under the cell while it runs, numbers or scalars: `step.show({ loss, accuracy })`. */
  show(values: Record<string, unknown>): void
}

/**
 * `for await (const step of training({ epochs: 5, rows: 6000, batch: 32 }))` goes through the rows in seeded, shuffled
 * batches, every row once an epoch, and shows under the cell how it goes: progress, rows a second, time left, curves of
 * what `step.show` got, and buttons to pause, take one step and go on. Stop works at every step.
 * `training.callbacks(options)` does the same for `model.fit`.
 */
export function createTraining(tools: GivenTools) {
  let count = 0
  const nextKey = () => `training ${++count}`

  async function* training(options: TrainingOptions): AsyncGenerator<TrainingStep, void> {
    const plan = planTraining(options)
    const numbers = orderNumbers(plan)
    const progress = createProgress(plan, nextKey(), tools)
    let done = false
    try {
      for (let epoch = 0; epoch < plan.epochs; epoch++) {
        const order = orderOfRows(plan, numbers)
        for (let i = 0; i < plan.stepsPerEpoch; i++) {
          await progress.gate()
          progress.begin(epoch)
          const rows = order.slice(i * plan.batch, (i + 1) * plan.batch)
          yield {
            rows,
            epoch: epoch + 1,
            index: epoch * plan.stepsPerEpoch + i,
            last: i === plan.stepsPerEpoch - 1,
            show: progress.show,
          }
          progress.end(rows.length)
        }
      }
      done = true
    } finally {
      // A loop that was left early has ended too, and says at which step.
      await progress.close(done ? 'done' : 'stopped')
    }
  }

  return Object.assign(training, {
    callbacks: (options: TrainingOptions) => fitCallbacks(planTraining(options), () => nextKey(), tools),
  })
}
