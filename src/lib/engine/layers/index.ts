/**
 * Layers and models, by the names, options and defaults of tfjs-layers.
 *
 * To read them, begin with `basic/dense.ts`: a layer says its formula, its shapes and its weights, and calls ops.
 * `recurrent/lstm-cell.ts` is one step of an LSTM, `recurrent/cell.ts` how a sequence is gone through.
 * `base/layer.ts` holds what all layers share, `model/execute.ts` lets values flow, and `model/steps.ts` trains.
 *
 * Where tfjs-layers goes wrong we do not follow it: constraints hold after each step of training (there they act in
 * setWeights only); regularizers of recurrent and bidirectional layers count; the weights of a layer that is used
 * twice are regularized once; `evaluate` of a model with several outputs returns the loss of all, then that of each; a
 * mask does not outlive the layer that drops it; batchNormalization and layerNormalization train along any axis, without
 * scale or center; alphaDropout sets what it drops to selu's lowest value, not to its opposite; a separable convolution has
 * the pointwise initializer that it is given, a depthwise one the dilation. multiHeadAttention is ours, after Keras.
 */
export { Layer } from './base/layer.ts'
export { SymbolicTensor } from './base/symbolic-tensor.ts'
export { Weight as LayerVariable } from './base/weight.ts'
export { input } from './basic/input-layer.ts'
export { constraints } from './choices/constraints.ts'
export { initializers } from './choices/initializers.ts'
export { metrics } from './choices/metrics.ts'
export { regularizers } from './choices/regularizers.ts'
export { Callback, CustomCallback, History } from './model/callbacks.ts'
export { callbacks, EarlyStopping } from './model/early-stopping.ts'
export { LayersModel } from './model/layers-model.ts'
export { model, sequential } from './model/make.ts'
export { Sequential } from './model/sequential.ts'
export { RNN } from './recurrent/rnn.ts'
export { io } from './saving/io.ts'
export { loadLayersModel } from './saving/load-model.ts'
export { models } from './saving/models.ts'
export { serialization } from './saving/registry.ts'
export { layers } from './table.ts'
