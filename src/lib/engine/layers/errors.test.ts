import { describe, expect, test } from 'vitest'
import * as tf from '../index.ts'
import { EngineError, layers } from '../index.ts'

const dense = (options: object = {}) => layers.dense({ units: 2, name: 'head', ...options })

/** What readers get wrong, and the words that should tell them. */
const mistakes: Record<string, [mistake: () => unknown, message: RegExp]> = {
  'nothing said of a layer': [() => layers.dense(undefined as never), /units must be a whole number above 0/],
  'nothing said of an input': [() => layers.input(undefined as never), /either shape or batchShape/],
  'a model without ends': [() => tf.model({} as never), /begins and ends, as in tf.model\(\{ inputs, outputs \}\)/],
  'nothing said of training': [
    () => tf.sequential({ layers: [dense({ inputShape: [1] })] }).compile(undefined as never),
    /compile needs to know how to train/,
  ],
  'images without a channel axis': [
    () => layers.conv2d({ filters: 2, kernelSize: 2, name: 'eye' }).apply(tf.zeros([1, 28, 28])),
    /Conv2D eye: wants an input with 4 axes \[batch, height, width, channels\], got \[1,28,28\]; images need a channel axis/,
  ],
  'a vector into a recurrent layer': [
    () => layers.lstm({ units: 2, name: 'memory' }).apply(tf.zeros([1, 3])),
    /LSTM memory: wants an input with 3 axes \[batch, time, features\], got \[1,3\]; add a reshape layer/,
  ],
  'two recurrent layers, the first without sequences': [
    () => tf.sequential({ layers: [layers.lstm({ units: 2, inputShape: [5, 3] }), layers.gru({ units: 2 })] }),
    /returnSequences: true/,
  ],
  'another size than the weights were made for': [
    () => {
      const layer = dense()
      layer.apply(tf.zeros([1, 3]))
      layer.apply(tf.zeros([1, 4]))
    },
    /Dense head: was built for size 3 along axis 1, got \[1,4\]/,
  ],
  'no shape for the first layer': [
    () => tf.sequential({ layers: [dense()] }),
    /Dense head: is the first layer and must know the shape of an example: give it inputShape/,
  ],
  'no number of units': [
    () => layers.dense({ name: 'head' } as never),
    /Dense head: units must be a whole number above 0, got undefined/,
  ],
  'an activation that does not exist': [
    () => dense({ activation: 'rulu' }),
    /activation: there is none named rulu; there are linear, relu/,
  ],
  'an initializer that does not exist': [
    () => dense({ kernelInitializer: 'xavier' }),
    /initializer: there is none named xavier; there are zeros/,
  ],
  'windows larger than the image': [
    () => tf.sequential({ layers: [layers.conv2d({ filters: 2, kernelSize: 5, inputShape: [4, 4, 1] })] }),
    /leaves nothing of its input, \[\?,0,0,2\]: the window is larger than the input, use padding 'same'/,
  ],
  'two inputs for a layer that takes one': [
    () => dense().apply([tf.zeros([1, 2]), tf.zeros([1, 2])]),
    /Dense head: takes one input, got 2: \[1,2\] \[1,2\]; join them first with a merge layer/,
  ],
  'sizes that do not merge': [
    () => layers.add({ name: 'sum' }).apply([tf.input({ shape: [3] }), tf.input({ shape: [4] })]),
    /Add sum: inputs must have the same sizes, or 1, got \[\?,3\] and \[\?,4\]/,
  ],
  'sizes that do not line up': [
    () => layers.concatenate({ name: 'both' }).apply([tf.input({ shape: [2, 3] }), tf.input({ shape: [4, 4] })]),
    /Concatenate both: sizes may differ only along axis 2, got \[\?,2,3\] and \[\?,4,4\]/,
  ],
  'a shape that numbers do not fill': [
    () => layers.reshape({ targetShape: [4, 2], name: 'fold' }).apply(tf.zeros([1, 6])),
    /Reshape fold: \[6\] does not fill \[4,2\], 6 numbers into 8/,
  ],
  'weights of another shape': [
    () => {
      const model = tf.sequential({ layers: [dense({ inputShape: [3] })] })
      model.setWeights([tf.zeros([2, 2]), tf.zeros([2])])
    },
    /head\/kernel.*: the weight has shape \[3,2\], got \[2,2\]/,
  ],
  'too few weights': [
    () => tf.sequential({ layers: [dense({ inputShape: [3] })] }).setWeights([tf.zeros([3, 2])]),
    /setWeights wants 2 tensors, \[3,2\] \[2\], got 1/,
  ],
  'a stateful layer without a batch size': [
    () => tf.sequential({ layers: [layers.lstm({ units: 2, stateful: true, inputShape: [5, 3] })] }),
    /is stateful and must know its batch size: give batchInputShape/,
  ],
  'an input that is not among the inputs': [
    () => {
      const [a, b] = [tf.input({ shape: [2], name: 'a' }), tf.input({ shape: [2], name: 'b' })]
      return tf.model({ inputs: a, outputs: layers.add().apply([a, b]) })
    },
    /InputLayer b: is an input that the outputs need, but it is not among the inputs of the model/,
  ],
  'two layers of one name': [
    () => tf.sequential({ layers: [dense({ inputShape: [3] }), dense()] }),
    /Dense head: has the name of another layer of the model/,
  ],
  'a layer twice in a sequential model': [
    () => {
      const layer = dense({ inputShape: [2] })
      return tf.sequential({ layers: [layer, layer] })
    },
    /Dense head: is in the model already/,
  ],
}

test.each(Object.entries(mistakes))(
  '%s: the error says which layer, what it got and what to do',
  (_, [mistake, message]) => {
    expect(mistake).toThrow(message)
    expect(mistake).toThrow(EngineError)
  },
)

describe('a model', () => {
  const model = () => tf.sequential({ name: 'net', layers: [dense({ inputShape: [3], activation: 'softmax' })] })
  const [x, y] = [tf.zeros([4, 3]), tf.zeros([4, 2])]

  test('must be compiled before it is trained', async () => {
    await expect(model().fit(x, y)).rejects.toThrow(
      'Sequential net: fit needs an optimizer and a loss: call compile first',
    )
    expect(() => model().evaluate(x, y)).toThrow('call compile first')
  })

  test('knows its losses, metrics and optimizers', () => {
    const compile = (options: object) => () =>
      model().compile({ optimizer: 'sgd', loss: 'meanSquaredError', ...options } as never)
    expect(compile({ loss: 'softmaxCrossEntropy' })).toThrow('tf.losses.softmaxCrossEntropy is a function')
    expect(compile({ loss: 'mse2' })).toThrow('there is no loss named mse2; there are meanSquaredError')
    expect(compile({ metrics: ['speed'] })).toThrow('there is no metric named speed; there are accuracy')
    expect(compile({ optimizer: 'adamm' })).toThrow('there is no optimizer named adamm; there are sgd')
    expect(compile({ optimizer: 3 })).toThrow('compile needs an optimizer, by name or as tf.train.adam(), got 3')
    expect(compile({ loss: null })).toThrow('compile needs a loss')
    expect(compile({ loss: ['hinge', 'hinge'] })).toThrow('needs a loss for each of 1 outputs, got 2')
  })

  test('says what does not fit its inputs and targets', async () => {
    const net = model()
    net.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
    const train = (a: tf.Tensor, b: tf.Tensor, options = {}) => net.fit(a, b, options)
    await expect(train(tf.zeros([4, 2]), y)).rejects.toThrow('input head_input has shape [?,3], got [4,2]')
    await expect(train(x, tf.zeros([3, 2]))).rejects.toThrow('has 4 inputs and 3 targets')
    await expect(train(x, tf.zeros([4]))).rejects.toThrow('labels that are class numbers go with sparseCategorical')
    await expect(train([1, 2] as never, y)).rejects.toThrow('expects 1 input(s) as tensors')
    await expect(train(x, y, { batchSize: 0 })).rejects.toThrow('batchSize: must be a whole number above 0, got 0')
    await expect(train(x, y, { validationSplit: 1 })).rejects.toThrow('leaves nothing on one side')
    await expect(train(x, y, { sampleWeight: x })).rejects.toThrow('fit knows no sampleWeight, as tfjs')
    await expect(train(x, y, { classWeight: { 1: 2 } })).rejects.toThrow('class 0 is in the targets and has no weight')
    expect(() => net.predict(tf.zeros([3]))).toThrow('one example alone needs a batch axis: x.expandDims(0)')
    const first = train(x, y, { epochs: 2, yieldEvery: 'batch' })
    await expect(train(x, y)).rejects.toThrow('is training already')
    await first
  })

  test('says what a file lacks', async () => {
    const topology = model().toJSON(null, false) as Record<string, unknown>
    const load = (artifacts: object) => tf.loadLayersModel({ load: async () => artifacts })
    const specs = [{ name: 'head/kernel', shape: [3, 2], dtype: 'float32' as const }]
    await expect(load({})).rejects.toThrow('there is no modelTopology')
    await expect(
      load({ modelTopology: topology, weightData: new ArrayBuffer(24), weightSpecs: specs }),
    ).rejects.toThrow('the file lacks weights: head/bias')
    await expect(
      load({ modelTopology: topology, weightData: new ArrayBuffer(20), weightSpecs: specs }),
    ).rejects.toThrow('the bytes end at 20, weight head/kernel would end at 24')
    await expect(tf.loadLayersModel('https://example.org/model.json' as never)).rejects.toThrow('wants a handler')
    await expect(model().save('downloads://net' as never)).rejects.toThrow('save wants a handler')
  })
})
