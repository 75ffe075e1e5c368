import { behind, numbersOut, type Options } from '../behind.ts'
import type { Trial } from '../both-engines.ts'

const signals = [{ shape: [6, 2] }]
const images = [{ shape: [6, 5, 2] }]
const volumes = [{ shape: [3, 4, 4, 2] }]
const turned = [{ shape: [2, 6, 5] }]

/** A layer with options behind inputs of a shape, flattened. */
function trial(
  layer: string,
  options: Options,
  inputs: { shape: number[] }[] = images,
  flat = true,
  tfjsFails?: RegExp,
): [string, Trial] {
  const model = behind(layer, { ...options, inputShape: inputs[0].shape }, { flat })
  const name = `${layer} ${JSON.stringify(options)} of ${inputs[0].shape}`
  return [name, { model, inputs, targets: numbersOut, tfjsFails }]
}

const convolutions = (layer: string): [string, Trial][] => {
  const own = layer.startsWith('depthwise') ? { depthMultiplier: 2 } : { filters: 3 }
  return [
    trial(layer, { ...own, kernelSize: 3, activation: 'tanh' }),
    trial(layer, { ...own, kernelSize: [3, 2], strides: 2, padding: 'same', useBias: false }),
    trial(layer, { ...own, kernelSize: 2, strides: [2, 1] }),
  ]
}

const [separable, separableTrial] = trial('separableConv2d', { filters: 3, kernelSize: 2, depthMultiplier: 2 })

/** Convolution, pooling, resizing and normalisation. */
export const visionLayers: Record<string, Trial> = {
  ...Object.fromEntries([
    ...['conv2d', 'conv2dTranspose', 'depthwiseConv2d', 'separableConv2d'].flatMap(convolutions),
    trial('conv2d', { filters: 3, kernelSize: 2, dataFormat: 'channelsFirst' }, turned),
    trial('conv1d', { filters: 3, kernelSize: 3, activation: 'relu' }, signals),
    trial('conv1d', { filters: 3, kernelSize: [2], strides: 2, padding: 'same' }, signals),
    trial('conv3d', { filters: 2, kernelSize: 2 }, volumes),
    ...['maxPooling', 'averagePooling'].flatMap((pooling) => [
      trial(`${pooling}1d`, {}, signals),
      trial(`${pooling}1d`, { poolSize: 3, strides: 1, padding: 'same' }, signals),
      trial(`${pooling}2d`, {}),
      trial(`${pooling}2d`, { poolSize: [3, 2], strides: [2, 1], padding: 'same' }),
      trial(`${pooling}2d`, { dataFormat: 'channelsFirst' }, turned),
      trial(`${pooling}3d`, {}, volumes),
    ]),
    ...['globalMaxPooling', 'globalAveragePooling'].flatMap((pooling) => [
      trial(`${pooling}1d`, {}, signals, false),
      trial(`${pooling}2d`, {}, images, false),
      trial(`${pooling}2d`, { dataFormat: 'channelsFirst' }, turned, false),
    ]),
    trial('upSampling2d', {}),
    trial('upSampling2d', { size: [2, 3], interpolation: 'bilinear' }),
    trial('zeroPadding2d', {}),
    trial('zeroPadding2d', { padding: [[1, 0], [2, 1]] }), // biome-ignore format: a pair an axis
    trial('cropping2D', { cropping: [[1, 0], [2, 1]] }), // biome-ignore format: a pair an axis
    trial('batchNormalization', {}),
    trial('batchNormalization', { momentum: 0.5, epsilon: 0.1 }, [{ shape: [4] }], false),
    trial('batchNormalization', { axis: 1 }, turned, true, /must match the product/),
    trial('layerNormalization', {}),
    trial('layerNormalization', { axis: [1, 2], epsilon: 0.1 }),
    trial('layerNormalization', { center: false }, images, true, /reading 'id'/),
    trial('layerNormalization', { scale: false }, [{ shape: [4] }], false, /reading 'dataId'/),
  ]),
  [separable]: { ...separableTrial, tfjsForgets: 'it writes no depthMultiplier' },
  'a small image classifier': {
    model: (tf) =>
      tf.sequential({
        layers: [
          tf.layers.conv2d({ filters: 4, kernelSize: 3, activation: 'relu', padding: 'same', inputShape: [6, 5, 2] }),
          tf.layers.maxPooling2d({ poolSize: 2 }),
          tf.layers.batchNormalization(),
          tf.layers.conv2d({ filters: 3, kernelSize: 2, activation: 'relu', kernelInitializer: 'heNormal' }),
          tf.layers.flatten(),
          tf.layers.dropout({ rate: 0 }),
          tf.layers.dense({ units: 3, activation: 'softmax' }),
        ],
      }),
    inputs: images,
    targets: [{ shape: [], below: 3, oneHot: true }],
    loss: 'categoricalCrossentropy',
    metrics: ['accuracy'],
    optimizer: () => 'adam',
    tolerance: 5e-5,
  },
}
