import { fail, shown } from '../error.ts'
import { cast } from '../ops/copies.ts'
import type { DataType } from './dtype.ts'
import { hold, keep, release, share, track } from './memory.ts'
import { sameShape } from './shape.ts'
import { Tensor } from './tensor.ts'
import { type TensorLike, toTensor } from './tensor-like.ts'

/** Variables by name. Weakly, so that those of a cell that was run again can go. */
const registered = new Map<string, WeakRef<Variable>>()

/** A tensor whose values can be replaced: what training trains. */
export class Variable extends Tensor {
  readonly trainable: boolean
  readonly name: string
  /** The values now, as a plain tensor: a tape that holds it keeps them when the variable moves on. */
  #now: Tensor | null = null

  constructor(initial: Tensor, trainable: boolean, name?: string) {
    super(initial.values, initial.shape, initial.dtype)
    this.sharing = share(initial)
    this.trainable = trainable
    this.name = name ?? `variable-${this.id}`
    registered.set(this.name, new WeakRef(this))
  }

  /** Replaces the values by those of `value`, which must have the same shape and type. */
  assign(value: TensorLike): void {
    const next = toTensor('assign', value, this.dtype)
    this.snapshot('assign')
    if (!sameShape(next.shape, this.shape) || next.dtype !== this.dtype)
      fail(
        'assign',
        `${next.dtype} ${shown(next.shape)} does not fit ${this.dtype} ${shown(this.shape)} of ${this.name}`,
        {
          shapes: [next.shape, this.shape],
        },
      )
    release(this)
    this.values = next.values
    this.sharing = share(next)
    hold(this)
    this.#now = null
  }

  override snapshot(reader: string): Tensor {
    super.snapshot(reader)
    this.#now ??= this.view(this.shape, this.id)
    return this.#now
  }

  override dispose(): void {
    super.dispose()
    this.#now = null
    if (registered.get(this.name)?.deref() === this) registered.delete(this.name)
  }
}

/** A variable that starts with the given values. Not disposed by `tidy`. A name used again names the new variable. */
export function variable(initial: TensorLike, trainable = true, name?: string, dtype?: DataType): Variable {
  const start = toTensor('variable', initial)
  return keep(track(new Variable(dtype && dtype !== start.dtype ? cast(start, dtype) : start, trainable, name)))
}

/** The variable of that name; throws when there is none, or when it is disposed. */
export function variableNamed(op: string, name: string): Variable {
  return registered.get(name)?.deref() ?? fail(op, `there is no variable named ${name}`)
}

/** Disposes all variables, also those that are not trained. */
export function disposeVariables(): void {
  for (const ref of [...registered.values()]) ref.deref()?.dispose()
}

/** All variables that can be trained and are still in use. */
export function trainableVariables(): Variable[] {
  return [...registered.values()].map((ref) => ref.deref()).filter((v) => v?.trainable && !v.isDisposed) as Variable[]
}
