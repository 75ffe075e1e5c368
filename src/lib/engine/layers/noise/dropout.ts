import { dropout } from '../../ops/dropping.ts'
import type { Seed } from '../../random/draws.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { CallOptions, OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given, type LayerOptions } from '../base/options.ts'

/** How to make a dropout layer. */
export interface DropoutOptions {
  /** The share of the inputs that is dropped, from 0 to 1. */
  rate: number
  /** The shape in which lots are drawn; null for a size that is the input's, 1 where one lot is for all. */
  noiseShape?: readonly (number | null)[] | null
  seed?: Seed | null
}

/**
 * In training, sets each input to 0 with the chance `rate` and divides the others by `1 − rate` (Srivastava et al.
 * 2014); in use, does nothing. Any shape; no weights.
 */
export class Dropout extends Layer<DropoutOptions> {
  static override readonly className: string = 'Dropout'
  static override readonly defaults: object = { rate: given, noiseShape: null, seed: null }
  override supportsMasking = true

  constructor(options: DropoutOptions & LayerOptions) {
    super({ ...options, rate: Math.min(Math.max(options.rate, 0), 1) })
  }

  /** The shape in which lots are drawn for this input. */
  protected noiseShape(_x: Tensor): readonly (number | null)[] | null {
    return this.config.noiseShape
  }

  override call(inputs: OneOrMore<Tensor>, { training }: CallOptions = {}): Tensor {
    const x = only(this, inputs)
    const { rate, seed } = this.config
    return training && rate > 0 && rate < 1 ? dropout(x, rate, this.noiseShape(x), seed ?? undefined) : x
  }
}

/** Dropout that drops a whole feature of a sequence, at all its steps. x: `[batch, time, features]`. */
export class SpatialDropout1D extends Dropout {
  static override readonly className: string = 'SpatialDropout1D'

  protected override noiseShape(x: Tensor): readonly (number | null)[] {
    return [x.shape[0], 1, x.shape[2]]
  }
}
