import type { CellError, CellId, CellSource } from '../protocol.ts'
import type { CellResult } from './run-cells.ts'

/** A JavaScript expression to evaluate after a cell has run, where the names of all cells are visible. */
export interface Fact {
  cell: CellId
  expression: string
}

/** What an expression gave: plain data, typed arrays and tensors as lists; or why it gave nothing. */
export interface FactResult extends Fact {
  value?: number | boolean | string | number[]
  error?: CellError
}

/** A fact is a cell of its own that no page shows. */
export function factCell({ expression }: Fact, index: number): CellSource {
  return { id: `fact ${index}`, code: `const $fact${index} = (${expression}\n)` }
}

/** Reads the result of a fact's cell. */
export function readFact(fact: Fact, id: CellId, result: CellResult | undefined): FactResult {
  const [value] = result?.values ?? []
  if (result?.status !== 'ok' || !value) {
    const message = `${id}: ${fact.expression} has no value`
    return { ...fact, error: result?.error ?? { name: 'Error', message, code: 'no-value' } }
  }
  const { numeric, text } = value
  if (!numeric) return { ...fact, value: text.startsWith("'") ? unquote(text) : text }
  if (numeric.shape.length > 0) return { ...fact, value: Array.from(numeric.data) }
  return { ...fact, value: numeric.dtype === 'bool' ? numeric.data[0] === 1 : numeric.data[0] }
}

function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, (_, letter) => ({ n: '\n', r: '\r' })[letter as string] ?? letter)
}
