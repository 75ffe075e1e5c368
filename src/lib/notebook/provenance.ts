import type { EngineId } from '#lib/kernel/protocol.ts'
import { formatSmall } from './output/format-number.ts'
import type { RecordedCell } from './recorded-cell.ts'
import type { Text } from './text.ts'

/** How recorded outputs came about: engine, number type, seed, and how closely the other engines agree. */
export function provenance(recorded: RecordedCell, only: EngineId | undefined, text: Text): string {
  const engine = text(`engine.${recorded.engine}`)
  if (recorded.error) return text('cell.recorded-error', { engine })
  const { dtype, seed } = recorded
  const places = { engine, dtype, seed, tolerance: formatSmall(recorded.tolerance) }
  return text(only ? 'cell.recorded-only' : 'cell.recorded', places)
}
