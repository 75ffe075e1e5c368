import type { LayerOptions } from '../base/options.ts'
import type { LSTMCellOptions } from './lstm-cell.ts'
import { LSTMCell } from './lstm-cell.ts'
import { RNN, type SequenceOptions } from './rnn.ts'

/** A recurrent layer of one LSTMCell: see there what it computes. x: `[batch, time, features]`; y: `[batch, units]`. */
export class LSTM extends RNN<object> {
  static override readonly className: string = 'LSTM'

  constructor(options: LSTMCellOptions & SequenceOptions & LayerOptions) {
    super(options, new LSTMCell({ ...options, name: undefined, weights: undefined }))
  }
}
