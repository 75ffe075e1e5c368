import { nearestName } from '../../cell/nearest-name.ts'
import { listMembers } from '../look/list-members.ts'
import { peek } from '../look/peek.ts'
import { reference } from '../reference.ts'

/**
 * What a call that found no function most likely meant: `tf.matMul` for `tf.matmul`; null when nothing is near. `lookUp`
 * gives what stands under a name. Of a name that nothing is known of, it may be a tensor, whose methods then differ from
 * what was written by their capitals alone.
 */
export function meantMember(called: string, lookUp: (name: string) => unknown): string | null {
  const path = called.split('.')
  const wrong = path.pop()!
  if (path.length === 0) return null
  const [name, ...rest] = path
  const owner = rest.reduce((value: unknown, key) => peek(value, key)?.value, lookUp(name))
  const members = listMembers(owner ?? (reference.Tensor as { prototype: unknown }).prototype)
    .filter(({ kind }) => kind !== 'tensor')
    .map((member) => member.name)
  const same = members.find((member) => member !== wrong && member.toLowerCase() === wrong.toLowerCase())
  const meant = same ?? (owner ? nearestName(wrong, members) : null)
  return meant === null ? null : [...path, meant].join('.')
}
