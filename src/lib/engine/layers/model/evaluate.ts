import { tidy } from '../../tensor/memory.ts'
import { batchBounds, rows } from './batches.ts'
import type { Compiled } from './compiled.ts'
import type { LayersModel } from './layers-model.ts'
import { RunningMeans } from './logs.ts'
import { type Batch, testStep } from './steps.ts'

/** Loss and metrics over all examples, batch by batch, without training. */
export function evaluateBatches(model: LayersModel, compiled: Compiled, all: Batch, batchSize: number): RunningMeans {
  const means = new RunningMeans(compiled.names)
  for (const [start, end] of batchBounds(all.inputs[0].shape[0], batchSize)) {
    const values = tidy(() => {
      const part = {
        inputs: all.inputs.map((x) => rows(x, start, end)),
        targets: all.targets.map((x) => rows(x, start, end)),
      }
      return testStep(model, compiled, part)
    })
    means.add(values, end - start)
  }
  return means
}
