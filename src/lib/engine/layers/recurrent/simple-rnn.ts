import type { LayerOptions } from '../base/options.ts'
import type { GatedOptions } from './gated-cell.ts'
import { RNN, type SequenceOptions } from './rnn.ts'
import { SimpleRNNCell } from './simple-rnn-cell.ts'

/** A recurrent layer of one SimpleRNNCell: see there what it computes. x: `[batch, time, features]`; y: `[batch, units]`. */
export class SimpleRNN extends RNN<object> {
  static override readonly className: string = 'SimpleRNN'

  constructor(options: GatedOptions & SequenceOptions & LayerOptions) {
    super(options, new SimpleRNNCell({ ...options, name: undefined, weights: undefined }))
  }
}
