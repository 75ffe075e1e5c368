// biome-ignore-all lint/suspicious/noExplicitAny: one text is run on two engines with types of their own.
import { beforeAll, describe, expect, test } from 'vitest'
import { setSeed } from '#lib/engine/index.ts'
import { type AnyTf, both } from './layers/both-engines.ts'
import { sourceFiles } from './source/files.ts'
import { importsOf } from './source/imports.ts'

const engine = 'src/lib/engine'

test('nothing of the engine but its door imports from the layers, so that they can be fetched when they are needed', () => {
  const others = sourceFiles(engine).filter((file) => !file.startsWith(`${engine}/layers/`))
  const importing = others.filter((file) => importsOf(file).some((path) => path.startsWith(`${engine}/layers/`)))
  expect(importing).toEqual([`${engine}/index.ts`])
})

let ours: AnyTf
let theirs: AnyTf
beforeAll(async () => {
  ;({ ours, theirs } = await both())
})

/** What tfjs-layers has and we do not: preprocessing and video, and what only its own insides need. */
const left = {
  tf: ['CallbackList', 'InputSpec', 'registerCallbackConstructor', 'version_layers'],
  layers: [
    'conv3dTranspose',
    'convLstm2d',
    'convLstm2dCell',
    'centerCrop',
    'resizing',
    'categoryEncoding',
    'randomWidth',
  ],
}

test('every name of tfjs-layers is here, but those that are listed', async () => {
  const { layersNames } = await import('#lib/tfjs/layers-names.ts')
  expect(layersNames.filter((name) => !(name in ours)).sort()).toEqual([...left.tf].sort())
  expect(
    Object.keys(theirs.layers)
      .filter((name) => !(name in ours.layers))
      .sort(),
  ).toEqual([...left.layers].sort())
  for (const group of ['initializers', 'regularizers', 'constraints', 'metrics', 'callbacks'])
    expect(Object.keys(theirs[group]).filter((name) => !(name in ours[group]))).toEqual([])
})

describe("a reader's own class", () => {
  /** Squares that are kept apart by their sign, with a weight for each. */
  const ownLayer = (tf: AnyTf) => {
    class Squares extends tf.layers.Layer {
      constructor(options: { power: number }) {
        super(options)
        this.power = options.power
      }
      build(inputShape: number[]) {
        this.scale = this.addWeight('scale', [inputShape.at(-1)!], 'float32', tf.initializers.ones())
        this.built = true
      }
      computeOutputShape([batch, size]: number[]) {
        return [batch, 2 * size!]
      }
      call(inputs: any, kwargs: any) {
        this.invokeCallHook(inputs, kwargs)
        const x = Array.isArray(inputs) ? inputs[0] : inputs
        return tf.tidy(() =>
          tf
            .concat([x.relu(), x.neg().relu()], 1)
            .pow(this.power)
            .mul(tf.concat([this.scale.read(), this.scale.read()])),
        )
      }
      getConfig() {
        return { ...super.getConfig(), power: this.power }
      }
      static get className() {
        return 'Squares'
      }
    }
    tf.serialization.registerClass(Squares)
    return Squares as any
  }

  test('of layers computes, trains and is saved, on both engines alike', async () => {
    const train = async (tf: AnyTf) => {
      setSeed('own')
      const Squares = ownLayer(tf)
      const layers = [new Squares({ power: 2, inputShape: [3] }), tf.layers.dense({ units: 1 })]
      const model = tf.sequential({ layers })
      model.compile({ optimizer: 'adam', loss: 'meanSquaredError' })
      const [x, y] = [tf.randomNormal([8, 3], 0, 1, 'float32', 1), tf.randomNormal([8, 1], 0, 1, 'float32', 2)]
      const { history } = await model.fit(x, y, { epochs: 3, verbose: 0 })
      let artifacts: any
      await model.save(
        tf.io.withSaveHandler(async (given: any) => {
          artifacts = given
          return {}
        }),
      )
      const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts))
      expect([...loaded.predict(x).dataSync()]).toEqual([...model.predict(x).dataSync()])
      return [...history.loss, ...model.getWeights()[0].dataSync()]
    }
    const [mine, other] = [await train(ours), await train(theirs)]
    for (const [i, v] of mine.entries()) expect(v).toBeCloseTo(other[i]!, 5)
  })

  test('of cells goes through a sequence, on both engines alike', () => {
    const run = (tf: AnyTf) => {
      /** Keeps a running mean of what it sees. */
      class Mean extends tf.layers.RNNCell {
        constructor() {
          super({})
          this.stateSize = 2
        }
        build() {
          this.built = true
        }
        call([x, h]: any[]) {
          const next = x.add(h).div(2)
          return [next, next]
        }
        static get className() {
          return 'Mean'
        }
      }
      const layer = tf.layers.rnn({ cell: new (Mean as any)(), returnSequences: true })
      return layer.apply(tf.tensor3d([[[1, 2], [3, 4], [5, 6]]])).arraySync() // biome-ignore format: a sequence
    }
    if (theirs.layers.RNNCell) expect(run(ours)).toEqual(run(theirs))
    expect(run(ours)).toEqual([[[0.5, 1], [1.75, 2.5], [3.375, 4.25]]]) // biome-ignore format: a sequence
  })
})
