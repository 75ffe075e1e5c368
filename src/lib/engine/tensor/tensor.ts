import { fail } from '../error.ts'
import { isReadingTape, isUsable, leaveToTape } from '../tape/reading.ts'
import type { DataType, Values } from './dtype.ts'
import { format } from './format.ts'
import { type Sharing, share, track, untrack } from './memory.ts'
import type { ChainedMethods } from './methods.ts'
import { type NestedArray, nested } from './nested.ts'
import { type Shape, sizeOf, stridesOf } from './shape.ts'
import { putBack, take } from './shelf.ts'

let made = 0

/** The id of the tensor that was made last: those to come have larger ones. */
export const newestId = (): number => made

/** What is left of a disposed tensor. */
const nothing = {
  bool: new Uint8Array(),
  int32: new Int32Array(),
  float32: new Float32Array(),
  float64: new Float64Array(),
}

/**
 * Numbers in the shape of a grid: `values` holds them row by row, `shape` says how long the rows are.
 * Values never change once they are here; only a {@link Variable} can be given others.
 * Every op of the engine is also a method: `a.matMul(b)` is `matMul(a, b)`.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: methods.ts gives the class one method for each op.
export class Tensor {
  /** Counts up; the tape knows tensors by it. */
  readonly id: number
  readonly shape: Shape
  readonly dtype: DataType
  readonly size: number
  /** The elements themselves, for the engine's own use. Readers take a copy with `dataSync()`. */
  values: Values
  /** Who else uses the same values; null when nobody does. */
  sharing: Sharing | null = null
  kept = false
  counted = false
  isDisposed = false
  /** Whether a tape holds this tensor, and needs its values even after it is disposed. */
  recorded = false
  /** Whether the values were made for this tensor, by us: then they can be used again when it is disposed. */
  ownsValues = false

  constructor(values: Values, shape: Shape, dtype: DataType, id = ++made) {
    this.id = id
    this.shape = shape
    this.dtype = dtype
    this.size = sizeOf(shape)
    this.values = values
  }

  /** How many axes there are: 0 for a number, 1 for a vector, 2 for a matrix. */
  get rank(): number {
    return this.shape.length
  }

  /** How many elements apart neighbours along each axis are. */
  get strides(): number[] {
    return stridesOf(this.shape)
  }

  /** A copy of the elements, row by row. */
  dataSync(): Values {
    return this.snapshot('dataSync').values.slice()
  }

  /** As `dataSync()`. tfjs computes elsewhere and makes one wait; we only promise. */
  async data(): Promise<Values> {
    return this.snapshot('data').values.slice()
  }

  /** As `data()`, byte by byte, as a file would hold them. */
  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(this.snapshot('bytes').values.slice().buffer)
  }

  /** The elements as nested arrays; a single number for shape `[]`. Booleans come as 0 and 1. */
  arraySync(): NestedArray {
    return nested(this.snapshot('arraySync').values, this.shape)
  }

  /** As `arraySync()`, promised. */
  async array(): Promise<NestedArray> {
    return this.arraySync()
  }

  /** The values with their shape and type, as a reader likes to see them. */
  toString(): string {
    return this.isDisposed ? `Tensor ${this.dtype} [${this.shape}] (disposed)` : format(this)
  }

  /** Writes the tensor to the console. */
  print(): void {
    console.log(this.toString())
  }

  /** Gives the values up. Using the tensor afterwards is an error. */
  dispose(): void {
    if (this.isDisposed) return
    const { counted, sharing } = this
    untrack(this)
    this.isDisposed = true
    if (this.recorded && isReadingTape()) {
      if (sharing !== null) sharing.strangers++
      if (counted) leaveToTape(this)
    } else this.#giveUp(counted)
  }

  /** No tape holds this any more, which was disposed before. */
  letGo(): void {
    if (this.sharing !== null) this.sharing.strangers--
    this.#giveUp(true)
  }

  #giveUp(counted: boolean): void {
    const { sharing, dtype } = this
    const isLast =
      sharing === null ? this.ownsValues : counted && sharing.ours && sharing.holders + sharing.strangers === 0
    if (isLast) putBack(this.values, dtype)
    this.values = nothing[dtype]
  }

  /** What an op named `reader` gets to see of this tensor: itself. Throws when it is disposed. */
  snapshot(reader: string): Tensor {
    if (!isUsable(this))
      fail(
        reader,
        `this tensor of shape [${this.shape}] is disposed; keep it with tf.keep, or return it from tf.tidy`,
        {
          shapes: [this.shape],
        },
      )
    return this
  }

  /** The same for what only a tape will hold: it does not look at values that have moved on since. */
  onTape(reader: string): Tensor {
    return this.snapshot(reader)
  }

  /** Another tensor over the same values, in a shape of the same size. With this tensor's own `id`, the tape takes it for the same. */
  view(shape: Shape, id?: number): Tensor {
    const view = new Tensor(this.values, shape, this.dtype, id)
    view.sharing = share(this)
    return view
  }
}

export interface Tensor extends ChainedMethods {}

/** A new tensor, counted in `memory()`. */
export const makeTensor = (values: Values, shape: Shape, dtype: DataType): Tensor =>
  track(new Tensor(values, shape, dtype))

/** A tensor of zeros for a kernel to fill; not counted in `memory()`. */
export function blank(shape: Shape, dtype: DataType): Tensor {
  const tensor = unwritten(shape, dtype)
  tensor.values.fill(0)
  return tensor
}

/** As {@link blank}, for a kernel that writes every element: until then they are whatever was there before. */
export function unwritten(shape: Shape, dtype: DataType): Tensor {
  const tensor = new Tensor(take(dtype, sizeOf(shape)), shape, dtype)
  tensor.ownsValues = true
  return tensor
}

/** Writes a tensor to the console, as its own method does. */
export const print = (x: Tensor): void => x.print()
