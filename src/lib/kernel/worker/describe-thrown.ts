import type { CellError } from '../protocol.ts'
import { describeError } from './describe-error.ts'
import { type LoadedCell, placeInCell } from './loaded-cell.ts'
import { findFrame } from './stack.ts'

/** An error that a cell threw, placed in its text. `loaded` finds the text that ran by its serial. */
export function describeThrown(thrown: unknown, loaded: (serial: number) => LoadedCell | undefined): CellError {
  const frame = findFrame(stackOf(thrown))
  const cell = frame ? loaded(frame.serial) : undefined
  const place = frame && cell ? placeInCell(cell, frame) : null
  return describeError(thrown, cell?.reading.code ?? '', place)
}

/** The stack of an error; undefined for what is none, or cannot be read. */
export function stackOf(thrown: unknown): unknown {
  try {
    return thrown instanceof Error ? thrown.stack : undefined
  } catch {
    return undefined
  }
}
