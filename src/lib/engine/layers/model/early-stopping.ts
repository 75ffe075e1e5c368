import { refuse } from '../base/fault.ts'
import { Callback } from './callbacks.ts'
import type { Logs } from './logs.ts'

/** When to stop early. */
export interface EarlyStoppingOptions {
  /** The number to watch: `val_loss` unless said. */
  monitor?: string
  /** By how much it has to get better to count. */
  minDelta?: number
  /** How many epochs without anything better are borne. */
  patience?: number
  /** Whether better is less or more; `auto` takes names with `acc` for the latter. */
  mode?: 'auto' | 'min' | 'max'
  /** What has to be beaten from the start. */
  baseline?: number
  /** 1 to say at the end where it stopped. */
  verbose?: number
  restoreBestWeights?: boolean
}

/** Ends a training that no longer gets better. */
export class EarlyStopping extends Callback {
  readonly #options: EarlyStoppingOptions
  readonly #monitor: string
  /** +1 when more is better, −1 when less is. */
  readonly #sign: number
  #best = 0
  #waited = 0
  #stoppedAt: number | null = null

  constructor(options: EarlyStoppingOptions = {}) {
    super()
    const { monitor = 'val_loss', mode = 'auto', restoreBestWeights } = options
    if (restoreBestWeights)
      refuse('earlyStopping', 'restoreBestWeights is not there, as in tfjs; keep getWeights() yourself')
    this.#options = options
    this.#monitor = monitor
    this.#sign = mode === 'max' || (mode !== 'min' && monitor.includes('acc')) ? 1 : -1
  }

  override onTrainBegin(): void {
    this.#waited = 0
    this.#stoppedAt = null
    const { baseline } = this.#options
    this.#best = baseline === undefined ? Number.NEGATIVE_INFINITY : this.#sign * baseline
  }

  override onEpochEnd(epoch: number, logs: Logs = {}): void {
    const now = logs[this.#monitor]
    if (now === undefined) {
      console.warn(`earlyStopping: there is no ${this.#monitor}, there are ${Object.keys(logs).join(', ')}`)
      return
    }
    if (this.#sign * now - Math.abs(this.#options.minDelta ?? 0) > this.#best) {
      this.#best = this.#sign * now
      this.#waited = 0
    } else if (++this.#waited >= (this.#options.patience ?? 0)) {
      this.#stoppedAt = epoch
      if (this.model) this.model.stopTraining = true
    }
  }

  override onTrainEnd(): void {
    if (this.#stoppedAt !== null && this.#options.verbose) console.log(`Epoch ${this.#stoppedAt}: early stopping.`)
  }
}

/** Callbacks that come with the engine. */
export const callbacks = { earlyStopping: (options?: EarlyStoppingOptions) => new EarlyStopping(options) }
