import { Failed } from '../failure.ts'

/**
 * A rule about the source, the last resort: fails when the submission names one of `names`, as a variable or as a member
 * (`tf.grad`). It sees what is written; a name that is put together from pieces escapes it.
 */
export async function checkAvoids(text: string, names: readonly string[]): Promise<void> {
  const { readCell } = await import('#lib/kernel/cell/read-cell.ts')
  const { members, uses } = readCell({ id: 'submission', code: text })
  const used = names.find((name) => members.has(name) || uses.some((use) => use.name === name))
  if (used === undefined) return
  const sentence = { en: `This is to be done without ${used}.`, zh: `这里不能用 ${used}。` }
  throw new Failed({ type: 'says', call: used, sentence, got: { type: 'nothing' } })
}
