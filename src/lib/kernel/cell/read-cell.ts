import type { Program } from 'acorn'
import type { CellError, CellSource, ControlSite } from '../protocol.ts'
import { findControls } from './find-controls.ts'
import { findImports } from './find-imports.ts'
import { findNames, type Names } from './find-names.ts'
import { parseCell } from './parse-cell.ts'
import { CellProblem } from './problem.ts'

/** All that the text of one cell tells by itself. */
export interface CellReading extends CellSource, Names {
  /** The text without its types, just as long; empty when it does not parse. */
  javascript: string
  program: Program | null
  controls: ControlSite[]
  errors: CellError[]
}

/** Reads a cell's text: its tree, its names, its controls. Never throws; what is wrong stands in `errors`. */
export function readCell({ id, code }: CellSource): CellReading {
  try {
    const { javascript, program } = parseCell(code)
    const errors = findImports(code, program)
    return { id, code, javascript, program, ...findNames(program), controls: findControls(program), errors }
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error
    return {
      id,
      code,
      javascript: '',
      program: null,
      defines: [],
      uses: [],
      assigns: [],
      controls: [],
      errors: [error.error],
    }
  }
}
