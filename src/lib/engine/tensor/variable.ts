import { fail, shown } from '../error.ts'
import { cast } from '../ops/copies.ts'
import { isReadingTape } from '../tape/reading.ts'
import type { DataType, Values } from './dtype.ts'
import { hold, keep, release, type Sharing, share, track } from './memory.ts'
import { sameShape } from './shape.ts'
import { putBack } from './shelf.ts'
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
  /** Whether others than a tape have got these values to look at, for as long as they like. */
  #seen = false

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
    super.snapshot('assign')
    if (!sameShape(next.shape, this.shape) || next.dtype !== this.dtype)
      fail(
        'assign',
        `${next.dtype} ${shown(next.shape)} does not fit ${this.dtype} ${shown(this.shape)} of ${this.name}`,
        {
          shapes: [next.shape, this.shape],
        },
      )
    this.#replace(next.values, share(next))
  }

  /** As `assign`, of an array of the right length that was made for this: an optimizer's way. */
  take(values: Values): void {
    this.#replace(values, { holders: 0, strangers: 1, ours: true })
  }

  override snapshot(reader: string): Tensor {
    this.#seen = true
    return this.onTape(reader)
  }

  override onTape(reader: string): Tensor {
    super.snapshot(reader)
    this.#now ??= this.view(this.shape, this.id)
    return this.#now
  }

  /** Takes over other values. Those before are used again if nobody has them but a tape that was read. */
  #replace(values: Values, sharing: Sharing): void {
    const { values: before, sharing: were } = this
    release(this)
    const isFree = were!.holders === 0 && were!.strangers === (this.#now === null ? 0 : 1)
    if (isFree && were!.ours && !this.#seen && !isReadingTape()) putBack(before, this.dtype)
    this.values = values
    this.sharing = sharing
    hold(this)
    this.#now = null
    this.#seen = false
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
