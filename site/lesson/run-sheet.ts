import type { FactResult } from '#lib/kernel/node/fact.ts'
import { type CellResult, runCells } from '#lib/kernel/node/run-cells.ts'
import type { EngineId, RunSize } from '#lib/kernel/protocol.ts'
import type { LessonCell } from './lesson.ts'
import { LessonError } from './lesson-error.ts'
import type { RecordedFact } from './recording.ts'
import type { Sheet } from './sheet.ts'

/** Every recording and every test begins with this seed. */
export const seed = 1
/** Milliseconds for one cell with what it needs: a page's own training takes 20 s on a machine that has time. */
const limit = 120_000

/**
 * Runs all cells of a sheet on one engine, in a process of its own, and evaluates its facts. Throws a LessonError when a
 * cell throws that should not, or does not throw that should.
 */
export async function runSheet(
  sheet: Sheet,
  engine: EngineId,
  { size = 'page', timeoutMs = limit }: { size?: RunSize; timeoutMs?: number } = {},
) {
  const cells = sheet.cells.map(({ id, code }) => ({ id, code }))
  const facts = sheet.facts.map(({ cell, is }) => ({ cell, expression: is }))
  const result = await runCells(cells, { engine, seed, timeoutMs, facts, size })
  for (const cell of sheet.cells) {
    const run = result.cells.find(({ id }) => id === cell.id)
    if (!run) throw new LessonError(sheet.file, cell.line, `cell "${cell.id}" did not run`)
    checkEnd(sheet.file, cell, run)
  }
  return { cells: result.cells, facts: result.facts.map((fact, i) => checkFact(sheet, i, fact)) }
}

function checkEnd(file: string, cell: LessonCell, { status, error, lateErrors }: CellResult) {
  const fail = (reason: string, line = 0) => new LessonError(file, cell.line + line, `cell "${cell.id}" ${reason}`)
  if (status === 'stopped') throw fail(`did not end: ${error?.message ?? 'stopped'}`)
  if (status === 'ok' && cell.throws) throw fail('is meant to throw and does not')
  if (cell.throws) return
  const thrown = error ?? lateErrors[0]
  if (thrown) throw fail(`throws ${thrown.name}: ${thrown.message}`, thrown.line)
}

function checkFact(sheet: Sheet, index: number, { value, error }: FactResult): RecordedFact {
  const { cell, is, line, file } = sheet.facts[index]
  if (error) throw new LessonError(file, line, `<Fact>: ${is} throws ${error.name}: ${error.message}`)
  if (value === undefined || Array.isArray(value))
    throw new LessonError(file, line, `<Fact>: ${is} is ${JSON.stringify(value)}, wanted one number or text`)
  return { cell, is, value }
}
