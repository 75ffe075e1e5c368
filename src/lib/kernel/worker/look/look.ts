import { cutText } from '../../output/cut-text.ts'
import { inspect } from '../../output/inspect.ts'
import type { EngineId, SeenValue } from '../../protocol.ts'
import { loadReference, reference } from '../reference.ts'
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
    // What is taken out of these is not there before some cell has named it.
    if (value === reference && namespaces.has(rest[0])) await loadReference(new Set(rest.slice(0, 1)))
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

const namespaces = new Set(
  'layers constraints initializers regularizers metrics callbacks linalg image fused math util'.split(' '),
)
