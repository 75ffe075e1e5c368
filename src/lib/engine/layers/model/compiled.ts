import { Optimizer } from '../../optimizers/optimizer.ts'
import { refuse } from '../base/fault.ts'
import { type LossFunction, lossOf } from '../choices/losses.ts'
import { type Metric, metricOf } from '../choices/metrics.ts'
import { optimizerNamed } from '../choices/optimizers.ts'
import type { Slot } from './data.ts'

type LossLike = string | LossFunction
type MetricLike = string | LossFunction

/** How a model is to be trained. */
export interface CompileOptions {
  optimizer: string | Optimizer
  /** One for all outputs, one for each in a list, or by the names of outputs. */
  loss: LossLike | readonly LossLike[] | Readonly<Record<string, LossLike>>
  metrics?: MetricLike | readonly MetricLike[] | Readonly<Record<string, MetricLike | readonly MetricLike[]>>
}

/** The same with every name looked up. */
export interface Compiled {
  readonly asked: CompileOptions
  optimizer: Optimizer
  /** A loss for each output. */
  readonly losses: readonly LossFunction[]
  /** What is measured besides, and of which output. */
  readonly metrics: readonly (Metric & { output: number })[]
  /** The names of what a step returns: `loss`, with several outputs the loss of each, then the metrics. */
  readonly names: readonly string[]
}

/** Looks up optimizer, losses and metrics for outputs of these names and shapes. */
export function compileFor(model: string, asked: CompileOptions, outputs: readonly Slot[]): Compiled {
  if (!asked)
    refuse(model, "compile needs to know how to train, as in compile({ optimizer: 'adam', loss: 'meanSquaredError' })")
  const optimizer = typeof asked.optimizer === 'string' ? optimizerNamed(asked.optimizer) : asked.optimizer
  if (!(optimizer instanceof Optimizer))
    refuse(model, `compile needs an optimizer, by name or as tf.train.adam(), got ${String(asked.optimizer)}`)
  const losses = lossesFor(model, asked.loss, outputs)
  const several = outputs.length > 1
  const metrics = outputs.flatMap(({ name, shape }, output) =>
    metricsFor(asked.metrics, name).map((one) => {
      const metric = metricOf(one, losses[output], shape[shape.length - 1])
      return { ...metric, name: several ? `${name}_${metric.name}` : metric.name, output }
    }),
  )
  const names = ['loss', ...(several ? outputs.map(({ name }) => `${name}_loss`) : []), ...metrics.map((m) => m.name)]
  return { asked, optimizer, losses, metrics, names: names.map(numberedApart) }
}

function lossesFor(model: string, loss: CompileOptions['loss'], outputs: readonly Slot[]): LossFunction[] {
  if (loss == null) refuse(model, 'compile needs a loss, as meanSquaredError')
  if (typeof loss === 'string' || typeof loss === 'function') return outputs.map(() => lossOf(loss))
  const list = Array.isArray(loss)
    ? (loss as readonly LossLike[])
    : outputs.map(({ name }) => (loss as Record<string, LossLike>)[name] ?? refuse(model, `output ${name} has no loss`))
  if (list.length !== outputs.length)
    refuse(model, `needs a loss for each of ${outputs.length} outputs, got ${list.length}`)
  return list.map(lossOf)
}

function metricsFor(metrics: CompileOptions['metrics'], output: string): readonly MetricLike[] {
  if (metrics == null) return []
  if (typeof metrics === 'string' || typeof metrics === 'function') return [metrics]
  if (Array.isArray(metrics)) return metrics as readonly MetricLike[]
  return [(metrics as Record<string, MetricLike | readonly MetricLike[]>)[output] ?? []].flat()
}

/** A name that comes again gets a number: `acc`, `acc_1`. */
function numberedApart(name: string, i: number, all: readonly string[]): string {
  const before = all.slice(0, i).filter((other) => other === name).length
  return all.filter((other) => other === name).length > 1 ? `${name}_${before}` : name
}
