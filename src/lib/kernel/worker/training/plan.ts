/** How a training goes through its rows. */
export interface TrainingOptions {
  /** How many rows there are to learn from. */
  rows: number
  /** How often all of them are gone through. */
  epochs?: number
  /** Rows of one step; the last of an epoch may have fewer. */
  batch?: number
  /** Of the order of the rows; without one it is the cell's own. */
  seed?: number | string
  /** Whether every epoch has an order of its own; else the rows come as they stand. */
  shuffle?: boolean
  /** What stands before the progress. */
  label?: string
}

/** The options of a training, checked, with what follows from them. */
export interface TrainingPlan {
  rows: number
  epochs: number
  batch: number
  shuffle: boolean
  seed: number | string | undefined
  label: string
  stepsPerEpoch: number
  steps: number
}

/** Checks the options of a training. Throws a RangeError for what is no count. */
export function planTraining(options: TrainingOptions): TrainingPlan {
  const { rows, epochs = 1, batch = 32, seed, shuffle = true, label = '' } = options ?? {}
  for (const [name, value] of Object.entries({ rows, epochs, batch })) {
    if (!Number.isInteger(value) || value < 1 || value > 1e9)
      throw new RangeError(`training: ${name} is ${value}, wanted a whole number from 1 on`)
  }
  const stepsPerEpoch = Math.ceil(rows / batch)
  return {
    rows,
    epochs,
    batch,
    shuffle: Boolean(shuffle),
    seed,
    label: String(label).slice(0, 200),
    stepsPerEpoch,
    steps: stepsPerEpoch * epochs,
  }
}
