import type { CellId, SeenValue } from '#lib/kernel/protocol.ts'
import { dataSignatures, givenSignatures } from './given.ts'
import type { HelpSource } from './source.ts'
import { helpWords, type OpWords } from './words.ts'

/** All that is known of a name. */
export interface Explanation {
  name: string
  /** How it is called, when every cell is given it. */
  signature: string | null
  /** What it does, in one sentence. */
  sentence: string | null
  op: OpWords | null
  value: SeenValue | null
  /** The cell that defines it. */
  cell: CellId | null
}

/** Finds out about the last name of a path; with a path of null, only about an op of this name. Null when nothing is known. */
export async function explain(
  name: string,
  path: readonly string[] | null,
  source: HelpSource,
): Promise<Explanation | null> {
  const [words, value, parent] = await Promise.all([
    helpWords().catch(() => null),
    path ? source.look(path) : null,
    path && path.length > 1 ? source.look(path.slice(0, -1)) : null,
  ])
  const cell = path?.length === 1 ? (source.defined().get(name) ?? null) : null
  const given = cell ? null : givenIn(path)
  const op = isOfEngine(path, parent) ? (words?.ops[opName(name, path)] ?? null) : null
  const sentence = op?.summary ?? (given && words?.text.has(given.key) ? words.text(given.key) : null)
  const holds = value !== null && value.kind !== 'function' && value.kind !== 'class'
  if (!sentence && !cell && !holds) return null // A name by itself explains nothing.
  return { name, signature: given?.signature ?? null, sentence, op, value, cell }
}

/** An engine's function, a tensor's method, or something taken out of what nobody can look at: most often a tensor too. */
function isOfEngine(path: readonly string[] | null, parent: SeenValue | null): boolean {
  if (path === null) return true
  if (path.length < 2) return false
  if (engines.test(path[0])) return true
  return parent ? parent.kind === 'tensor' : !others.test(path[0])
}

const engines = /^(tf|tfjs|reference)$/
const others = /^(Math|Plot|data|Array|String|Object|Number|JSON|console)$/

/** `losses.huberLoss` of `tf.losses.huberLoss`, and `relu` of `x.relu`. */
function opName(name: string, path: readonly string[] | null): string {
  return path && engines.test(path[0]) ? path.slice(1).join('.') : name
}

function givenIn(path: readonly string[] | null): { signature: string; key: string } | null {
  if (path?.length === 1 && Object.hasOwn(givenSignatures, path[0]))
    return { signature: givenSignatures[path[0]], key: `help.given.${path[0]}` }
  if (path?.length === 2 && path[0] === 'data' && Object.hasOwn(dataSignatures, path[1]))
    return { signature: dataSignatures[path[1]], key: `help.data.${path[1]}` }
  if (path && path.length > 1 && engines.test(path[0])) {
    const key = `help.tf.${path.slice(1).join('.')}`
    return { signature: path.slice(-1)[0], key }
  }
  return null
}
