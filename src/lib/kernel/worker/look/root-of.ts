import { Plot } from '../../output/plot/recorder.ts'
import type { CellId, EngineId } from '../../protocol.ts'
import { openedTfjs } from '../engines.ts'
import { reference } from '../reference.ts'
import type { Session } from '../session.ts'

/** What a name means in a cell, whether some cell holds it, is given it, or JavaScript has it; null when nothing is known. */
export function rootOf(
  session: Session,
  engine: EngineId,
  name: string,
): { value: unknown; cell: CellId | null } | null {
  const cell = session.plan.home.get(name)
  if (cell !== undefined) {
    const held = session.scope(engine).values.get(cell)
    return held?.has(name) ? { value: held.get(name), cell } : null
  }
  if (name === 'reference' || (name === 'tf' && engine === 'reference')) return { value: reference, cell: null }
  if (name === 'tf' || name === 'tfjs') {
    const tfjs = openedTfjs()
    return tfjs ? { value: tfjs, cell: null } : null
  }
  if (name === 'Plot') return { value: Plot, cell: null }
  const global = session.isGlobal(name) ? Object.getOwnPropertyDescriptor(globalThis, name) : undefined
  return global && 'value' in global ? { value: global.value, cell: null } : null
}
