import type { LayersModel } from './layers-model.ts'
import type { Logs } from './logs.ts'

/** What is told of a training before it begins. */
export interface TrainingParams {
  epochs: number
  initialEpoch: number
  samples: number
  batchSize: number
  doValidation: boolean
  metrics: readonly string[]
}

/** Functions that are called while a model trains; training waits for them. Epochs and batches count from 0. */
export interface CallbackFunctions {
  onTrainBegin?(logs?: Logs): unknown
  onTrainEnd?(logs?: Logs): unknown
  onEpochBegin?(epoch: number, logs?: Logs): unknown
  onEpochEnd?(epoch: number, logs?: Logs): unknown
  onBatchBegin?(batch: number, logs?: Logs): unknown
  onBatchEnd?(batch: number, logs?: Logs): unknown
  /** Called whenever training lets others have a turn. */
  onYield?(epoch: number, batch: number, logs: Logs): unknown
}

/** The same as a class to extend: it knows the model, and can set `model.stopTraining`. */
export class Callback implements CallbackFunctions {
  model: LayersModel | null = null
  params: TrainingParams | null = null

  /** Called before a training begins. */
  setModel(model: LayersModel): void {
    this.model = model
  }

  /** Called before a training begins. */
  setParams(params: TrainingParams): void {
    this.params = params
  }

  onTrainBegin(_logs?: Logs): unknown {
    return undefined
  }

  onTrainEnd(_logs?: Logs): unknown {
    return undefined
  }

  onEpochBegin(_epoch: number, _logs?: Logs): unknown {
    return undefined
  }

  onEpochEnd(_epoch: number, _logs?: Logs): unknown {
    return undefined
  }

  onBatchBegin(_batch: number, _logs?: Logs): unknown {
    return undefined
  }

  onBatchEnd(_batch: number, _logs?: Logs): unknown {
    return undefined
  }
}

/** A callback made of functions. */
export class CustomCallback extends Callback {
  constructor(functions: CallbackFunctions) {
    super()
    Object.assign(this, functions)
  }
}

/** What came of a training: the numbers of every epoch, by name. */
export class History extends Callback {
  readonly epoch: number[] = []
  readonly history: Record<string, number[]> = {}

  /** It keeps numbers, and no model. */
  override setModel(): void {}

  override onEpochEnd(epoch: number, logs: Logs = {}): void {
    this.epoch.push(epoch)
    for (const [name, value] of Object.entries(logs)) {
      this.history[name] ??= []
      this.history[name].push(value)
    }
  }
}
