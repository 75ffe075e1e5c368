import type { LayerOptions } from '../base/options.ts'
import type { GRUCellOptions } from './gru-cell.ts'
import { GRUCell } from './gru-cell.ts'
import { RNN, type SequenceOptions } from './rnn.ts'

/** A recurrent layer of one GRUCell: see there what it computes. x: `[batch, time, features]`; y: `[batch, units]`. */
export class GRU extends RNN<object> {
  static override readonly className: string = 'GRU'

  constructor(options: GRUCellOptions & SequenceOptions & LayerOptions) {
    super(options, new GRUCell({ ...options, name: undefined, weights: undefined }))
  }
}
