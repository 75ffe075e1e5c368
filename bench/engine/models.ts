import type { Layer, Model } from './model.ts'

/** How many times as fast as each other side ours should be, without and with SIMD. */
export interface Aims {
  pure: Record<string, number>
  simd: Record<string, number>
}

const ahead = { 'jax-js': 1, convnetjs: 1 }

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
    aims: { pure: { 'tfjs-cpu': 8, 'tfjs-wasm': 2, 'plain loops': 2 }, simd: ahead },
  },
  {
    name: 'MLP 784-784-10, batch 200',
    batch: 200,
    input: [784],
    layers: [dense(784), relu, dense(10)],
    loss: 'softmaxCrossEntropy',
    aims: { pure: { 'tfjs-cpu': 5, 'tfjs-wasm': 1, 'plain loops': 3 }, simd: { 'tfjs-wasm': 4, ...ahead } },
  },
  {
    name: 'conv32 - flatten - 10, batch 32',
    batch: 32,
    input: [28, 28, 1],
    layers: [conv(32), relu, flatten, dense(10)],
    loss: 'softmaxCrossEntropy',
    aims: { pure: { 'tfjs-cpu': 25, 'plain loops': 3 }, simd: ahead },
  },
  {
    name: 'conv32 - pool - conv64 - pool - 10, batch 32',
    batch: 32,
    input: [28, 28, 1],
    layers: [conv(32), relu, pool, conv(64), relu, pool, flatten, dense(10)],
    loss: 'softmaxCrossEntropy',
    aims: { pure: { 'tfjs-cpu': 50, 'plain loops': 4 }, simd: { ours: 3, ...ahead } },
  },
  {
    name: 'embedding + LSTM(100), 50 steps, batch 32',
    batch: 32,
    input: [50],
    layers: [{ type: 'embedding', words: 5000, units: 32 }, { type: 'lstm', units: 100 }, dense(2)],
    loss: 'softmaxCrossEntropy',
    aims: { pure: { 'tfjs-cpu': 50, 'plain loops': 2.5 }, simd: { ours: 3, ...ahead } },
  },
  {
    name: 'MLP 10-10-1, batch 10',
    batch: 10,
    input: [10],
    layers: [dense(10), relu, dense(1)],
    loss: 'meanSquaredError',
    aims: { pure: { 'tfjs-cpu': 40, 'tfjs-wasm': 40 }, simd: ahead },
  },
]
