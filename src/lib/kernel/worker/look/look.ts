import { cutText } from '../../output/cut-text.ts'
import { inspect } from '../../output/inspect.ts'
import type { EngineId, SeenValue } from '../../protocol.ts'
import type { Session } from '../session.ts'
import { kindOf } from './kind-of.ts'
import { listMembers } from './list-members.ts'
import { measureTensor } from './measure-tensor.ts'
import { peek } from './peek.ts'
import { rootOf } from './root-of.ts'

/**
 * What stands under a path of names on an engine, for completion and help; `null` when nothing does. Nothing is run or
 * changed: getters stay closed, and only the traps of a Proxy may notice. Never rejects.
 */
export async function look(
  session: Session,
  engine: EngineId,
  [name, ...rest]: readonly string[],
): Promise<SeenValue | null> {
  try {
    const root = rootOf(session, engine, name)
    if (!root) return null
    let { value } = root
    for (const key of rest) {
      const found = peek(value, key)
      if (!found || !('value' in found)) return null
      value = found.value
    }
    return {
      kind: kindOf(value),
      summary: cutText(inspect(value, { depth: 1, most: 200, elements: 5 }), 4000),
      cell: rest.length === 0 ? root.cell : null,
      tensor: await measureTensor(value),
      members: listMembers(value),
    }
  } catch {
    return null // What throws when it is looked at says nothing.
  }
}
