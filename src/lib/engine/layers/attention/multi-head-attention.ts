import { add, mul, sub } from '../../ops/arithmetic.ts'
import { cast } from '../../ops/copies.ts'
import { dropout } from '../../ops/dropping.ts'
import { matMul } from '../../ops/linear.ts'
import { reshape, transpose } from '../../ops/reshaping.ts'
import { softmax } from '../../ops/softmax.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes, knownSize } from '../base/expect-axes.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { type CallOptions, listOf, type Mask, type OneOrMore, oneOrMore, shapesOf } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { inScope } from '../base/names.ts'
import { count, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import { causalMask } from './causal-mask.ts'

/** How to make an attention layer. Names and defaults are Keras's; the last two it takes with each call. */
export interface MultiHeadAttentionOptions extends WeightOptions<'kernel' | 'bias'> {
  /** How many times in parallel attention is paid. */
  numHeads: number
  /** How long queries and keys are in each head. */
  keyDim: number
  /** How long values are in each head: as long as keys unless said. */
  valueDim?: number | null
  /** The share of the attention that is dropped in training. */
  dropout?: number
  useBias?: boolean
  /** How many features come out: as many as the query has, unless said. */
  outputShape?: number | null
  /** Whether a moment may attend to itself and those before it only. */
  useCausalMask?: boolean
  /** Whether the attention comes out as well, after the output: `[batch, heads, queries, values]`. */
  returnAttentionScores?: boolean
}

/** Weights of one projection. */
interface Projection {
  kernel: Weight
  bias: Weight | null
}

/**
 * Attention with several heads (Vaswani et al. 2017): each query is answered by a mean of the values, weighted by how
 * well their keys suit the query. tfjs-layers has no such layer; this one is ours, after Keras.
 *
 *     Q, K, V = q W_q + b_q, k W_k + b_k, v W_v + b_v     in each head
 *     A = softmax(Q Kᵀ / √keyDim)                         how much each query attends to each value
 *     y = [A V of all heads] W_o + b_o
 *
 * Inputs: x alone, which attends to itself, or a list of query, value and, unless the values are their own keys, key:
 * `[batch, queries, features]`, `[batch, values, features]`. Weights: query, key and value kernels
 * `[features, heads, keyDim]` (or valueDim) with biases `[heads, keyDim]`; attention_output kernel
 * `[heads, valueDim, out]` with bias `[out]`. y: `[batch, queries, out]`. What a mask leaves out gets no attention.
 */
export class MultiHeadAttention extends Layer<MultiHeadAttentionOptions> {
  static override readonly className: string = 'MultiHeadAttention'
  static override readonly defaults: object = {
    numHeads: count,
    keyDim: count,
    valueDim: null,
    dropout: 0,
    useBias: true,
    outputShape: null,
    useCausalMask: false,
    returnAttentionScores: false,
    ...weightDefaults({ kernel: 'glorotUniform', bias: 'zeros' }),
  }
  override supportsMasking = true
  #query!: Projection
  #key!: Projection
  #value!: Projection
  #output!: Projection

  get #valueDim(): number {
    return this.config.valueDim ?? this.config.keyDim
  }

  override checkInput(shapes: readonly BatchShape[]): void {
    if (shapes.length > 3) refuse(this, `takes query, value and key, got ${shapes.length} inputs`, shapes)
    for (const shape of shapes) expectAxes(this, shape, 3, 'batch, time, features')
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    const [query, value = query, key = value] = shapesOf(shape)
    const { numHeads, keyDim, outputShape } = this.config
    const features = knownSize(this, query, 2)
    this.#query = this.#projection('query', [features, numHeads, keyDim])
    this.#key = this.#projection('key', [knownSize(this, key, 2), numHeads, keyDim])
    this.#value = this.#projection('value', [knownSize(this, value, 2), numHeads, this.#valueDim])
    this.#output = this.#projection('attention_output', [numHeads, this.#valueDim, outputShape ?? features], 1)
  }

  /** Weights from the axes before to those after, of which the last `after` have a bias. */
  #projection(name: string, shape: number[], after = 2): Projection {
    return inScope(name, () => ({
      kernel: this.weight('kernel', shape),
      bias: this.config.useBias ? this.weight('bias', shape.slice(-after)) : null,
    }))
  }

  /** x in the terms of each head. x: `[batch, time, features]`; y: `[batch, heads, time, size]`. */
  #heads(x: Tensor, { kernel, bias }: Projection): Tensor {
    const [batch, time, features] = x.shape
    const [, heads, size] = kernel.shape
    const sums = matMul(reshape(x, [-1, features]), reshape(kernel.read(), [features, heads * size]))
    const y = bias ? add(sums, reshape(bias.read(), [heads * size])) : sums
    return transpose(reshape(y, [batch, time, heads, size]), [0, 2, 1, 3])
  }

  override call(inputs: OneOrMore<Tensor>, { training, mask }: CallOptions = {}): OneOrMore<Tensor> {
    const [query, value = query, key = value] = listOf(inputs)
    const { keyDim, dropout: rate, useCausalMask, returnAttentionScores } = this.config
    const Q = mul(this.#heads(query, this.#query), 1 / Math.sqrt(keyDim))
    const scores = matMul(Q, this.#heads(key, this.#key), false, true)
    const masks = listOf(mask ?? null)
    const attention = softmax(this.#masked(scores, masks[listOf(inputs).length > 1 ? 1 : 0] ?? null, useCausalMask))
    const kept = training && rate > 0 ? dropout(attention, rate) : attention
    const answers = transpose(matMul(kept, this.#heads(value, this.#value)), [0, 2, 1, 3])
    const y = this.#joined(answers)
    return returnAttentionScores ? [y, attention] : y
  }

  /** Scores as low as makes no difference where a value does not count, or lies ahead of the query. */
  #masked(scores: Tensor, values: Mask, causal: boolean): Tensor {
    const [batch, , queries, count] = scores.shape
    const hide = (kept: Tensor) => mul(sub(cast(kept, scores.dtype), 1), 1e9)
    const known = values === null ? scores : add(scores, hide(reshape(values, [batch, 1, 1, count])))
    return causal ? add(known, hide(causalMask(queries, count))) : known
  }

  /** What all heads say, made into one. x: `[batch, time, heads, size]`; y: `[batch, time, out]`. */
  #joined(x: Tensor): Tensor {
    const [batch, time, heads, size] = x.shape
    const { kernel, bias } = this.#output
    const out = kernel.shape[2]
    const sums = matMul(reshape(x, [-1, heads * size]), reshape(kernel.read(), [heads * size, out]))
    return reshape(bias ? add(sums, bias.read()) : sums, [batch, time, out])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape | readonly BatchShape[] {
    const [query, value = query] = shapesOf(shape)
    const y = [query[0], query[1], this.config.outputShape ?? query[2]]
    return this.config.returnAttentionScores ? [y, [query[0], this.config.numHeads, query[1], value[1]]] : y
  }

  override computeMask(_inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): OneOrMore<Mask> {
    const [own] = listOf(mask)
    return oneOrMore(this.config.returnAttentionScores ? [own, null] : [own])
  }
}
