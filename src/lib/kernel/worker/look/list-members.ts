import { inspect } from '../../output/inspect.ts'
import { isTensor } from '../../output/tensor-like.ts'
import type { SeenValue } from '../../protocol.ts'
import { kindOf } from './kind-of.ts'
import { chain } from './peek.ts'

/** More than the largest engine has. */
const most = 1500
/** Values beyond these are named without a word on what they hold. */
const described = 100

/**
 * What can be taken out of a value with a dot: its own properties, then those of its classes. What begins with an
 * underscore, or is no name, is left out, and so is what a tensor keeps for itself.
 */
export function listMembers(value: unknown): SeenValue['members'] {
  const found = new Map<string, SeenValue['members'][number]>()
  const inside = isTensor(value) ? tensorsOwn : none
  for (const at of chain(typeof value === 'string' ? String.prototype : value)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (found.size >= most) return [...found.values()]
      if (found.has(name) || !plainName.test(name) || name === 'constructor' || inside.has(name)) continue
      if (typeof value === 'function' && functionsOwn.has(name)) continue
      found.set(name, member(name, Object.getOwnPropertyDescriptor(at, name)!, found.size < described))
    }
  }
  return [...found.values()]
}

const plainName = /^[\p{ID_Start}$][\p{ID_Continue}$]{0,199}$/u
const none: ReadonlySet<string> = new Set()
/** Every function has them; nobody asks for them here. */
const functionsOwn = new Set(['length', 'name', 'prototype', 'arguments', 'caller'])
/** What tfjs and our engine keep in a tensor that is not for cells. */
const tensorsOwn = new Set(['kept', 'isDisposedInternal', 'rankType', 'scopeId', 'dataId', 'throwIfDisposed'])

function member(name: string, property: PropertyDescriptor, describe: boolean): SeenValue['members'][number] {
  if (!('value' in property)) return { name, kind: 'value', summary: '' }
  const kind = kindOf(property.value)
  const summary =
    describe && (kind === 'value' || kind === 'tensor')
      ? inspect(property.value, { depth: 0, most: 60, elements: 3 }).slice(0, 80)
      : ''
  return { name, kind, summary }
}
