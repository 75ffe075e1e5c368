import type { Layer, Model } from './model.ts'

/** How many times as fast as another side the pure engine should be. */
export interface Aims {
  cpu: number
  wasm?: number
  plain?: number
}

const dense = (units: number): Layer => ({ type: 'dense', units })
const conv = (filters: number): Layer => ({ type: 'conv', filters })
const [relu, pool, flatten] = [{ type: 'relu' }, { type: 'pool' }, { type: 'flatten' }] as const

/** The six models whose training steps are measured, with their aims. */
export const models: (Model & { aims: Aims })[] = [
  {
    name: 'MLP 784-32-64-10, batch 32',
    batch: 32,
    input: [784],
    layers: [dense(32), relu, dense(64), relu, dense(10)],
    loss: 'softmaxCrossEntropy',
    aims: { cpu: 8, wasm: 2, plain: 2 },
  },
  {
    name: 'MLP 784-784-10, batch 200',
    batch: 200,
    input: [784],
    layers: [dense(784), relu, dense(10)],
    loss: 'softmaxCrossEntropy',
    aims: { cpu: 5, wasm: 1, plain: 3 },
  },
  {
    name: 'conv32 - flatten - 10, batch 32',
    batch: 32,
    input: [28, 28, 1],
    layers: [conv(32), relu, flatten, dense(10)],
    loss: 'softmaxCrossEntropy',
    aims: { cpu: 25, plain: 3 },
  },
  {
    name: 'conv32 - pool - conv64 - pool - 10, batch 32',
    batch: 32,
    input: [28, 28, 1],
    layers: [conv(32), relu, pool, conv(64), relu, pool, flatten, dense(10)],
    loss: 'softmaxCrossEntropy',
    aims: { cpu: 50, plain: 4 },
  },
  {
    name: 'embedding + LSTM(100), 50 steps, batch 32',
    batch: 32,
    input: [50],
    layers: [{ type: 'embedding', words: 5000, units: 32 }, { type: 'lstm', units: 100 }, dense(2)],
    loss: 'softmaxCrossEntropy',
    aims: { cpu: 50, plain: 2.5 },
  },
  {
    name: 'MLP 10-10-1, batch 10',
    batch: 10,
    input: [10],
    layers: [dense(10), relu, dense(1)],
    loss: 'meanSquaredError',
    aims: { cpu: 40, wasm: 40 },
  },
]
