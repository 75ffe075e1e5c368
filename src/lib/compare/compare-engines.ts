import { compareValue } from './compare-value.ts'
import type { ComparableValue, Difference } from './value.ts'

/** One engine's values, in the order in which the cell gave them. */
export interface EngineValues {
  engine: string
  values: readonly ComparableValue[]
}

/** One value on all engines. */
export interface ComparedValue {
  name: string
  /** By engine, in the order of the engines; `undefined` where an engine has no value of this name. */
  values: (ComparableValue | undefined)[]
  /** For each engine but the first: how it differs from the first. */
  differences: Difference[]
  /** Which of `differences` is the worst, by verdict and then by size; -1 with one engine. */
  worst: number
}

/**
 * Holds every engine's values against the first engine's, by name. A name that only some engines have is a row too;
 * when a cell gives a name twice, first meets first and second meets second.
 */
export function compareEngines(engines: readonly EngineValues[], tolerance: number): ComparedValue[] {
  const tables = engines.map(({ values }) => byKey(values))
  const keys = new Set(tables.flatMap((table) => [...table.keys()]))
  return [...keys].map((key) => {
    const values = tables.map((table) => table.get(key))
    const differences = values.slice(1).map((actual) => compareValue(values[0], actual, tolerance))
    return { name: values.find((value) => value)!.name, values, differences, worst: worstOf(differences) }
  })
}

function byKey(values: readonly ComparableValue[]): Map<string, ComparableValue> {
  const table = new Map<string, ComparableValue>()
  for (const value of values) {
    let count = 0
    while (table.has(`${value.name}\n${count}`)) count++
    table.set(`${value.name}\n${count}`, value)
  }
  return table
}

const order = { exact: 0, within: 1, different: 2 }

function worstOf(differences: readonly Difference[]): number {
  const badness = ({ verdict, reason, relative }: Difference) =>
    order[verdict] * 2 + (reason ? 1 : 0) + Math.min(1, relative ?? 0)
  return differences.reduce(
    (worst, difference, i) => (worst < 0 || badness(difference) > badness(differences[worst]) ? i : worst),
    -1,
  )
}
