import type { Program } from 'acorn'
import type { CellError, CellSource, ControlSite } from '../protocol.ts'
import { findControls } from './find-controls.ts'
import { findImports } from './find-imports.ts'
import { findMembers } from './find-members.ts'
import { findNames, type Names } from './find-names.ts'
import { parseCell } from './parse-cell.ts'
import { CellProblem } from './problem.ts'

/** All that the text of one cell tells by itself. */
export interface CellReading extends CellSource, Names {
  /** The text without its types, just as long; empty when it does not parse. */
  javascript: string
  program: Program | null
  /** What the text takes out of something else, `conv2d` in `tf.conv2d`: an engine may have to load it first. */
  members: Set<string>
  controls: ControlSite[]
  errors: CellError[]
}

/** Reads a cell's text: its tree, its names, its controls. Never throws; what is wrong stands in `errors`. */
export function readCell({ id, code }: CellSource): CellReading {
  try {
    const { javascript, program } = parseCell(code)
    const errors = findImports(code, program)
    const members = findMembers(program)
    return { id, code, javascript, program, ...findNames(program), members, controls: findControls(program), errors }
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
      members: new Set(),
      controls: [],
      errors: [error.error],
    }
  }
}
