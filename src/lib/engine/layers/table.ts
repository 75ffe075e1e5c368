import { MultiHeadAttention } from './attention/multi-head-attention.ts'
import { Layer } from './base/layer.ts'
import type { SymbolicTensor } from './base/symbolic-tensor.ts'
import { ActivationLayer } from './basic/activation.ts'
import { Dense } from './basic/dense.ts'
import { ELU } from './basic/elu.ts'
import { Embedding } from './basic/embedding.ts'
import { Flatten } from './basic/flatten.ts'
import { InputLayer, input } from './basic/input-layer.ts'
import { LeakyReLU } from './basic/leaky-relu.ts'
import { Masking } from './basic/masking.ts'
import { Permute } from './basic/permute.ts'
import { PReLU } from './basic/prelu.ts'
import { ReLU } from './basic/relu.ts'
import { RepeatVector } from './basic/repeat-vector.ts'
import { Rescaling } from './basic/rescaling.ts'
import { Reshape } from './basic/reshape.ts'
import { Softmax } from './basic/softmax.ts'
import { ThresholdedReLU } from './basic/thresholded-relu.ts'
import { Conv2DTranspose } from './convolution/conv2d-transpose.ts'
import { Conv1D, Conv2D, Conv3D } from './convolution/convolution.ts'
import { DepthwiseConv2D } from './convolution/depthwise-conv2d.ts'
import { Cropping2D, UpSampling2D, ZeroPadding2D } from './convolution/resizing.ts'
import { SeparableConv2D } from './convolution/separable-conv2d.ts'
import { Add } from './merging/add.ts'
import { Average } from './merging/average.ts'
import { Concatenate } from './merging/concatenate.ts'
import { Dot } from './merging/dot.ts'
import { Maximum } from './merging/maximum.ts'
import { Minimum } from './merging/minimum.ts'
import { Multiply } from './merging/multiply.ts'
import { LayersModel } from './model/layers-model.ts'
import { Sequential } from './model/sequential.ts'
import { AlphaDropout } from './noise/alpha-dropout.ts'
import { Dropout, SpatialDropout1D } from './noise/dropout.ts'
import { GaussianDropout, GaussianNoise } from './noise/gaussian.ts'
import { BatchNormalization } from './normalisation/batch-normalization.ts'
import { LayerNormalization } from './normalisation/layer-normalization.ts'
import {
  GlobalAveragePooling1D,
  GlobalAveragePooling2D,
  GlobalMaxPooling1D,
  GlobalMaxPooling2D,
} from './pooling/global-pooling.ts'
import {
  AveragePooling1D,
  AveragePooling2D,
  AveragePooling3D,
  MaxPooling1D,
  MaxPooling2D,
  MaxPooling3D,
} from './pooling/pooling.ts'
import { Bidirectional } from './recurrent/bidirectional.ts'
import { RNNCell } from './recurrent/cell.ts'
import { GRU } from './recurrent/gru.ts'
import { GRUCell } from './recurrent/gru-cell.ts'
import { LSTM } from './recurrent/lstm.ts'
import { LSTMCell } from './recurrent/lstm-cell.ts'
import { RNN } from './recurrent/rnn.ts'
import { SimpleRNN } from './recurrent/simple-rnn.ts'
import { SimpleRNNCell } from './recurrent/simple-rnn-cell.ts'
import { StackedRNNCells } from './recurrent/stacked-rnn-cells.ts'
import { TimeDistributed } from './recurrent/time-distributed.ts'
import { registerClass } from './saving/registry.ts'

type Class<T, Args extends unknown[]> = (new (...args: Args) => T) & { className: string }

/** A function that makes a layer of a class; files that name the class make one too. */
function maker<T extends Layer, Args extends unknown[]>(cls: Class<T, Args>): (...args: Args) => T {
  registerClass(cls as never)
  return (...args) => new cls(...(args[0] === undefined ? ([{}] as unknown as Args) : args))
}

/** The same for layers that merge: given symbolic tensors instead of options, it merges them. */
function merger<T extends Layer, Args extends unknown[]>(cls: Class<T, Args>) {
  const make = maker(cls)
  return ((...args: Args) => {
    const [first] = args as unknown[]
    return Array.isArray(first) ? make(...([] as unknown as Args)).apply(first as SymbolicTensor[]) : make(...args)
  }) as ((...args: Args) => T) & ((inputs: readonly SymbolicTensor[]) => SymbolicTensor)
}

registerClass(LayersModel as never)
registerClass(LayersModel as never, undefined, 'Functional')
registerClass(Sequential as never)

/** Every kind of layer by the name that tfjs gives it. */
export const layers = {
  Layer,
  RNN,
  RNNCell,
  input,
  inputLayer: maker(InputLayer),
  dense: maker(Dense),
  activation: maker(ActivationLayer),
  flatten: maker(Flatten),
  reshape: maker(Reshape),
  permute: maker(Permute),
  repeatVector: maker(RepeatVector),
  masking: maker(Masking),
  embedding: maker(Embedding),
  reLU: maker(ReLU),
  leakyReLU: maker(LeakyReLU),
  prelu: maker(PReLU),
  elu: maker(ELU),
  thresholdedReLU: maker(ThresholdedReLU),
  softmax: maker(Softmax),
  rescaling: maker(Rescaling),
  dropout: maker(Dropout),
  alphaDropout: maker(AlphaDropout),
  spatialDropout1d: maker(SpatialDropout1D),
  gaussianNoise: maker(GaussianNoise),
  gaussianDropout: maker(GaussianDropout),
  add: merger(Add),
  multiply: merger(Multiply),
  average: merger(Average),
  maximum: merger(Maximum),
  minimum: merger(Minimum),
  concatenate: merger(Concatenate),
  dot: maker(Dot),
  conv1d: maker(Conv1D),
  conv2d: maker(Conv2D),
  conv2dTranspose: maker(Conv2DTranspose),
  conv3d: maker(Conv3D),
  depthwiseConv2d: maker(DepthwiseConv2D),
  separableConv2d: maker(SeparableConv2D),
  upSampling2d: maker(UpSampling2D),
  zeroPadding2d: maker(ZeroPadding2D),
  cropping2D: maker(Cropping2D),
  averagePooling1d: maker(AveragePooling1D),
  avgPool1d: maker(AveragePooling1D),
  avgPooling1d: maker(AveragePooling1D),
  averagePooling2d: maker(AveragePooling2D),
  avgPool2d: maker(AveragePooling2D),
  avgPooling2d: maker(AveragePooling2D),
  averagePooling3d: maker(AveragePooling3D),
  avgPool3d: maker(AveragePooling3D),
  avgPooling3d: maker(AveragePooling3D),
  maxPooling1d: maker(MaxPooling1D),
  maxPool1d: maker(MaxPooling1D),
  maxPooling2d: maker(MaxPooling2D),
  maxPool2d: maker(MaxPooling2D),
  maxPooling3d: maker(MaxPooling3D),
  globalAveragePooling1d: maker(GlobalAveragePooling1D),
  globalAveragePooling2d: maker(GlobalAveragePooling2D),
  globalMaxPooling1d: maker(GlobalMaxPooling1D),
  globalMaxPooling2d: maker(GlobalMaxPooling2D),
  globalMaxPool1d: maker(GlobalMaxPooling1D),
  globalMaxPool2d: maker(GlobalMaxPooling2D),
  batchNormalization: maker(BatchNormalization),
  layerNormalization: maker(LayerNormalization),
  multiHeadAttention: maker(MultiHeadAttention),
  simpleRNN: maker(SimpleRNN),
  simpleRNNCell: maker(SimpleRNNCell),
  lstm: maker(LSTM),
  lstmCell: maker(LSTMCell),
  gru: maker(GRU),
  gruCell: maker(GRUCell),
  rnn: maker(RNN),
  stackedRNNCells: maker(StackedRNNCells),
  bidirectional: maker(Bidirectional),
  timeDistributed: maker(TimeDistributed),
}
