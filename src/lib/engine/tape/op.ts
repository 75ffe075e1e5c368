import { tidy } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { apply, type Entry, type OpsOwn } from './apply.ts'

/** What an op is asked to do: the tensors it works on, and everything else (axes, flags, sizes). */
export interface Call<Likes = readonly TensorLike[], Attributes = object> {
  inputs: Likes
  attributes: Attributes
}

/** One moment of the backward pass: an entry of the tape, and `grad` = ∂L/∂output. */
export interface Step<Inputs = readonly Tensor[], Attributes = OpsOwn> extends Entry<Inputs, Attributes> {
  readonly grad: Tensor
}

/** Turns ∂L/∂output into ∂L/∂input, in the shape of that input, using ops, so that it can be differentiated again. */
export type Rule<Inputs = readonly Tensor[], Attributes = OpsOwn> = (step: Step<Inputs, Attributes>) => Tensor

/** In place of a rule: no gradient goes this way, and why. */
export interface NoGradient {
  readonly noGradient: string
}

/** Says that no gradient goes to an input, and why: `none('a comparison only jumps')`. */
export const none = (why: string): NoGradient => ({ noGradient: why })

/**
 * A rule for each input: one too few does not compile. Where the number of inputs varies, one rule for all of them;
 * where there is none for any, the reason.
 */
export type Rules<Inputs extends readonly Tensor[], Attributes> =
  | { readonly [I in keyof Inputs]: Rule<Inputs, Attributes> | NoGradient }
  | ((step: Step<Inputs, Attributes>, input: number) => Tensor)
  | NoGradient

/** What the reference page says of an op, and what the tests try. */
export interface About<Args extends unknown[]> {
  name: string
  /** One sentence. */
  summary: string
  /** TeX, shown beside the sentence. */
  formula: string
  /**
   * Which arguments are tensors, from and up to: those the tests vary. Unless said, those of the signature; of a composed
   * function the first. 'list': the first argument is a list of them.
   */
  tensors?: readonly [from: number, to?: number] | 'list'
  /** Arguments to try: the tests hold each against central differences, and against tfjs. */
  examples: Args[]
  /** The name under which tfjs has the same op, when it is another one; null when it has none. */
  tfjs?: string | null
}

/**
 * A differentiable operation, complete: how to call it, compute it, differentiate it, explain it and test it.
 * The reference page and the test suite are made from these records.
 */
export interface Definition<Args extends unknown[], Likes extends readonly TensorLike[], Attributes>
  extends About<NoInfer<Args>> {
  /** Sorts the arguments of a call into tensors and attributes, and fills in what was left out. */
  signature(...args: NoInfer<Args>): Call<Likes, Attributes>
  /** Computes the output. What only the backward pass needs goes to `entry.saved`. */
  forward(inputs: Tensors<Likes>, attributes: Attributes, entry: Entry): Tensor
  backward: NoInfer<Rules<Tensors<Likes>, Attributes>>
  /**
   * The rule once more, for an op of one input whose gradient is 0 but for a part: adds that part to `sum`, in place.
   * So the gradients of all moments of a sequence cost as much as one. Used where nobody watches or differentiates again.
   */
  addInto?(step: Step<NoInfer<Tensors<Likes>>, NoInfer<Attributes>>, sum: Tensor): void
  /**
   * All rules once more, in one loop: the gradient of every input, made without ops. Used where nobody watches or
   * differentiates again; the tests hold it against the rules.
   */
  fused?(step: Step<NoInfer<Tensors<Likes>>, NoInfer<Attributes>>): Tensor[]
  /** How many multiplications with an addition one run takes; the size of the output unless said. 0 moves numbers only. */
  multiplyAdds?: NoInfer<number | ((inputs: Tensors<Likes>, attributes: Attributes, output: Tensor) => number)>
}

type Tensors<Likes extends readonly unknown[]> = { [I in keyof Likes]: Tensor }

/** An op as everyone sees it: call it, or read what it is. */
export interface Op<Args extends unknown[] = OpsOwn[]> extends About<Args> {
  (...args: Args): Tensor
  readonly name: string
  signature(...args: Args): Call
  forward(inputs: readonly Tensor[], attributes: OpsOwn, entry: Entry): Tensor
  readonly backward: readonly (Rule | NoGradient)[] | ((step: Step, input: number) => Tensor) | NoGradient
  readonly addInto?: (step: Step, sum: Tensor) => void
  readonly fused?: (step: Step) => Tensor[]
  readonly multiplyAdds?: number | ((inputs: readonly Tensor[], attributes: OpsOwn, output: Tensor) => number)
}

/** A function made of ops, such as a loss: it needs no rule, its parts have theirs. */
export interface Composed<Args extends OpsOwn[] = OpsOwn[], Result = OpsOwn> extends About<Args> {
  (...args: Args): Result
  readonly name: string
  compose(...args: Args): Result
}

/** Makes an op from its definition: a function that carries its own description. */
export function op<Args extends unknown[], const Likes extends readonly TensorLike[], Attributes>(
  definition: Definition<Args, Likes, Attributes>,
): Op<Args> {
  const { name, signature } = definition
  const self = {
    [name]: (...args: Args) => {
      const { inputs, attributes } = signature(...args)
      return apply(self, inputs, attributes as object)
    },
  }[name] as unknown as Op<Args>
  return describe(self, { fused: undefined, addInto: undefined, multiplyAdds: undefined, ...definition })
}

/** Makes a function of ops from its definition. Tensors made on the way are disposed. */
export function composed<Args extends unknown[], Result>(
  definition: About<NoInfer<Args>> & { compose(...args: NoInfer<Args>): Result },
): Composed<Args, Result> {
  const { name } = definition
  const self = { [name]: (...args: Args) => tidy(() => definition.compose(...args)) }[name]
  return describe(self as unknown as Composed<Args, Result>, definition)
}

/**
 * Copies the fields of a definition on its function, which has the name already. In one order for all, so that all ops
 * are of one kind to the compiler: training reads these fields at every step.
 */
function describe<F extends object>(self: F, definition: object): F {
  for (const key of Object.keys(definition).sort())
    if (key !== 'name')
      Object.defineProperty(self, key, { value: definition[key as keyof typeof definition], enumerable: true })
  return self
}
