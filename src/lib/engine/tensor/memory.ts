import { expectFunction, fail } from '../error.ts'
import type { Tensor } from './tensor.ts'

/** Tensors made since each open `tidy` began, innermost last. */
const scopes: Tensor[][] = []
/** What {@link memory} tells. */
const totals = { numTensors: 0, numDataBuffers: 0, numBytes: 0 }

/**
 * How many tensors are not yet disposed, how many arrays hold their values, and how many bytes those take: several
 * tensors can share an array.
 */
export const memory = (): { numTensors: number; numDataBuffers: number; numBytes: number } => ({ ...totals })

/** Several tensors over the same values. */
export interface Sharing {
  /** How many of them are counted and still in use. */
  holders: number
  /** How many of them are not counted: nobody says when they are used no more. */
  strangers: number
  /** Whether the values were made by us, as `ownsValues` of a tensor. */
  readonly ours: boolean
}

/** What a new tensor over the values of `owner` must carry, so that the values are counted once. */
export function share(owner: Tensor): Sharing {
  const holders = owner.counted ? 1 : 0
  owner.sharing ??= { holders, strangers: 1 - holders, ours: owner.ownsValues }
  owner.sharing.strangers++
  return owner.sharing
}

/** Counts a new tensor, and hands it to the open `tidy`, if there is one. */
export function track<T extends Tensor>(tensor: T): T {
  tensor.counted = true
  totals.numTensors++
  hold(tensor)
  if (scopes.length > 0) scopes[scopes.length - 1].push(tensor)
  return tensor
}

/** Takes a tensor off the count, when it is disposed. */
export function untrack(tensor: Tensor): void {
  if (!tensor.counted) return
  tensor.counted = false
  totals.numTensors--
  release(tensor)
}

/** Counts the bytes of a tensor's values, unless another tensor holds them too. */
export function hold({ values, sharing }: Tensor): void {
  if (sharing !== null) {
    sharing.strangers--
    if (sharing.holders++ > 0) return
  }
  totals.numDataBuffers++
  totals.numBytes += values.byteLength
}

/** The opposite of {@link hold}. */
export function release({ values, sharing }: Tensor): void {
  if (sharing !== null && --sharing.holders > 0) return
  totals.numDataBuffers--
  totals.numBytes -= values.byteLength
}

/** Keeps a tensor from being disposed by the `tidy` around it. */
export function keep<T extends Tensor>(tensor: T): T {
  tensor.kept = true
  return tensor
}

/** Tensors, however they are nested in arrays and objects. */
export type Container = Tensor | Container[] | { [key: string]: Container } | unknown

/** Disposes every tensor found in `container`. */
export function dispose(container: Container): void {
  for (const tensor of tensorsIn(container)) tensor.dispose()
}

/**
 * Runs `f`, then disposes all tensors made in it but those it returns and those kept.
 * Throws when `f` is asynchronous: what it makes after its first `await` could not be told apart.
 */
export function tidy<T>(f: () => T): T
export function tidy<T>(name: string, f: () => T): T
export function tidy<T>(nameOrF: string | (() => T), named?: () => T): T {
  const f = typeof nameOrF === 'string' ? named! : nameOrF
  expectFunction('tidy', f)
  const made: Tensor[] = []
  const depth = scopes.push(made)
  let result: T | undefined
  try {
    result = f()
    if (result instanceof Promise) fail('tidy', 'f must not be asynchronous: use tidy on the parts between awaits')
    return result
  } finally {
    scopes.length = depth - 1
    const spared = tensorsIn(result)
    for (const tensor of made) {
      if (tensor.isDisposed || tensor.kept) continue
      if (!spared.includes(tensor)) tensor.dispose()
      else if (depth > 1) scopes[depth - 2].push(tensor)
    }
  }
}

function tensorsIn(container: unknown, found: Tensor[] = []): Tensor[] {
  if (container === null || typeof container !== 'object') return found
  if (isTensor(container)) found.push(container)
  else if (Array.isArray(container)) for (const item of container) tensorsIn(item, found)
  else if (!ArrayBuffer.isView(container)) for (const item of Object.values(container)) tensorsIn(item, found)
  return found
}

const isTensor = (value: object): value is Tensor => 'sharing' in value && 'values' in value
