import type { ExpressionStatement } from 'acorn'
import { findTrailing } from './find-trailing.ts'
import type { CellReading } from './read-cell.ts'

/** A cell as the text of one function, to be evaluated. */
export interface CompiledCell {
  /** An expression: an async function of `parameters`, `keep` and `show`. The cell's first line is its second. */
  source: string
  /** Names that the cell expects from elsewhere: other cells', given ones. JavaScript's own globals are not among them. */
  parameters: string[]
  /** What the cell defines. When it is done, it calls `keep` with their values in this order. */
  names: string[]
  /** The text put in before a trailing expression, which moves the columns behind it. It calls `show` with its value. */
  inserted: { offset: number; length: number } | null
  /** The trailing expression as written; empty when there is none. */
  lastText: string
}

/**
 * Compiles a cell that parsed. Nothing inside its code changes, so that it runs at full speed, with exact positions.
 * `isGlobal` says which names JavaScript itself provides.
 */
export function compileCell(cell: CellReading, isGlobal: (name: string) => boolean): CompiledCell {
  const names = [...new Set(cell.defines.map(({ name }) => name))]
  const used = new Set([...cell.uses, ...cell.assigns].map(({ name }) => name))
  const parameters = [...used].filter((name) => !isGlobal(name))
  const [keep, show] = ['$keep', '$show'].map((name) => freshName(name, cell.code))
  const trailing = findTrailing(cell.program!)
  const { body, inserted, lastText } = showTrailing(cell.javascript, trailing, show)
  const head = `(async function (${[...parameters, keep, show].join(', ')}) { 'use strict';`
  return { source: `${head}\n${body}\n;${keep}(${names.join(', ')})\n})`, parameters, names, inserted, lastText }
}

/** `a * 2;` becomes `;show(await (a * 2));` */
function showTrailing(code: string, trailing: ExpressionStatement | null, show: string) {
  if (!trailing) return { body: code, inserted: null, lastText: '' }
  const { start, end } = trailing
  const closed = code[end - 1] === ';' ? end - 1 : end
  const before = `;${show}(await (`
  const body = `${code.slice(0, start)}${before}${code.slice(start, closed)}))${code.slice(closed)}`
  return { body, inserted: { offset: start, length: before.length }, lastText: code.slice(start, closed).trim() }
}

/** A name that does not occur in the cell's text. */
function freshName(name: string, code: string): string {
  return code.includes(name) ? freshName(`${name}$`, code) : name
}
