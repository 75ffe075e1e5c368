import type { CellError, EngineId, NamedValue } from '#lib/kernel/protocol.ts'
import { errorMessage } from './output/error-message.ts'
import type { Text } from './text.ts'

/** What one engine did with a cell. */
export interface EngineRun {
  engine: EngineId
  status: 'ok' | 'error' | 'stopped'
  values: readonly NamedValue[]
  /** Milliseconds of the first run, and of one more when the first was short. */
  first: number
  warm: number | null
  error?: CellError | undefined
}

/** Why an engine has no column, in the reader's words. */
export function reasonOf({ engine, status, error }: EngineRun, text: Text): string | null {
  const name = text(`engine.${engine}`)
  if (status === 'stopped') return text('compare.engine-stopped', { engine: name })
  if (status === 'ok') return null
  return text('compare.engine-failed', { engine: name, message: error ? errorMessage(error, text) : '' })
}
