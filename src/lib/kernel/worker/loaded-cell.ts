import { type CompiledCell, compileCell } from '../cell/compile.ts'
import { type Position, positionAt } from '../cell/position.ts'
import type { CellReading } from '../cell/read-cell.ts'
import { evaluate } from './primordials.ts'
import { type Frame, frameName } from './stack.ts'

/** A cell whose text has become a function. */
export interface LoadedCell {
  reading: CellReading
  compiled: CompiledCell
  /** Takes the values of `compiled.parameters`, then `keep` and `show`. */
  body: (...values: unknown[]) => Promise<void>
}

/** Turns a cell's text into a function. Throws the browser's SyntaxError for the little that acorn does not see. */
export function loadCell(reading: CellReading, serial: number, isGlobal: (name: string) => boolean): LoadedCell {
  const compiled = compileCell(reading, isGlobal)
  const body = evaluate(`${compiled.source}\n//# sourceURL=${frameName(reading.id, serial)}`) as LoadedCell['body']
  return { reading, compiled, body }
}

/** Where a stack frame stands in the cell as the reader sees it, or null when it is in the lines put around it. */
export function placeInCell({ reading, compiled }: LoadedCell, frame: Frame): Position | null {
  const line = frame.line - 1
  const { inserted } = compiled
  const lines = positionAt(reading.code, reading.code.length).line
  if (inserted) {
    const from = positionAt(reading.code, inserted.offset)
    if (from.line === line && frame.column >= from.column) {
      return { line, column: Math.max(from.column, frame.column - inserted.length) }
    }
  }
  return line >= 1 && line <= lines ? { line, column: frame.column } : null
}
