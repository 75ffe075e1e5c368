/** Numbers by their names: `loss`, `acc`, `val_loss`, and in a batch `batch` and `size`. */
export type Logs = Record<string, number>

/** Means over the batches of an epoch, each counted by its number of examples. */
export class RunningMeans {
  readonly #names: readonly string[]
  readonly #sums: number[]
  #examples = 0

  constructor(names: readonly string[]) {
    this.#names = names
    this.#sums = names.map(() => 0)
  }

  /** Takes in what a batch of `size` examples gave, in the order of the names. */
  add(values: readonly number[], size: number): void {
    this.#examples += size
    for (const [i, value] of values.entries()) this.#sums[i] += value * size
  }

  /** The means so far, in the order of the names. */
  values(): number[] {
    return this.#sums.map((sum) => sum / this.#examples)
  }

  /** The means so far, by their names with `prefix` before them. */
  logs(prefix = ''): Logs {
    return logsOf(this.#names, this.values(), prefix)
  }
}

/** Names and values side by side, as one object. */
export const logsOf = (names: readonly string[], values: readonly number[], prefix = ''): Logs =>
  Object.fromEntries(names.map((name, i) => [prefix + name, values[i]]))
