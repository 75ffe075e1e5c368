import { expandDims } from '../../ops/reshaping.ts'
import { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'

/** Examples for a model: one tensor for its one input, or several, in a list or by the names of inputs. */
export type Data = Tensor | readonly Tensor[] | Readonly<Record<string, Tensor>>

/** Where data go in or come out: a name and the shape that is expected. */
export interface Slot {
  name: string
  shape: BatchShape
}

/**
 * The tensors for the slots of a model, one each. A vector of n numbers becomes n examples of one. Throws when there
 * are too many or too few, when shapes do not fit, or numbers of examples differ. `what` is `input` or `target`.
 */
export function standardize(model: string, what: string, data: Data, slots: readonly Slot[]): Tensor[] {
  const given = listed(model, what, data, slots)
  const tensors = given.map((x) => (x.rank === 1 ? expandDims(x, 1) : x))
  for (const [i, { name, shape }] of slots.entries()) {
    const got = tensors[i].shape
    if (got.length !== shape.length || shape.some((n, axis) => axis > 0 && n !== null && n !== got[axis]))
      refuse(
        model,
        `${what} ${name} has shape ${shapeText(shape)}, got ${shapeText(got)}${advice(what, given[i].shape, shape)}`,
        [shape, got],
      )
  }
  const counts = new Set(tensors.map((x) => x.shape[0]))
  if (counts.size > 1) refuse(model, `${what}s differ in their number of examples, ${[...counts].join(' and ')}`)
  return tensors
}

function listed(model: string, what: string, data: Data, slots: readonly Slot[]): readonly Tensor[] {
  const names = slots.map(({ name }) => name)
  if (data == null || typeof data !== 'object')
    refuse(model, `expects ${what}s as tensors, got ${String(data)}; make one with tf.tensor(...)`)
  const list = data instanceof Tensor ? [data] : Array.isArray(data) ? (data as readonly Tensor[]) : null
  if (list === null)
    return names.map(
      (name) => (data as Record<string, Tensor>)[name] ?? refuse(model, `the ${what} ${name} is missing`),
    )
  if (list.length !== slots.length || list.some((x) => !(x instanceof Tensor)))
    refuse(model, `expects ${slots.length} ${what}(s) as tensors, ${names.join(', ')}, got ${list.length}`)
  return list
}

/** What may have been forgotten. */
function advice(what: string, got: BatchShape, want: BatchShape): string {
  if (what === 'target' && want.length === 2 && (got.length === 1 || got[1] === 1))
    return '; labels that are class numbers go with sparseCategoricalCrossentropy, or tf.oneHot'
  if (got.length + 1 === want.length && want.slice(1).every((n, i) => n === null || n === got[i]))
    return '; one example alone needs a batch axis: x.expandDims(0)'
  return want.length === 2 && got.length > 2 ? '; a flatten layer makes rows of it' : ''
}
