import { describeStep } from '#lib/notebook/figure/graph/describe-step.ts'
import { drawGraph } from '#lib/notebook/figure/graph/draw-graph.ts'
import { graphFigure, stepControl } from '#lib/notebook/figure/graph/graph-figure.ts'
import { fixed } from '#lib/notebook/figure/number.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'
import { neuron } from './graph/neuron.ts'
import { words } from './graph/words.ts'

/** How far the walk has come, and the weight that it is about. */
export type ComputingGraphState = { step: number; w: number }

const first = neuron(0.5)

/** The graph of the chapter's neuron, stepped forward and back, for any weight. */
export const figure: Figure<ComputingGraphState> = {
  label: (locale) => words[locale].drawing,
  initial: { step: 11, w: 0.5 },
  sizes: graphFigure(first).sizes,
  draw: ({ step, w }, context) => drawGraph(neuron(w), step, context),
  summary: ({ step, w }, locale) => describeStep(neuron(w), step, locale),
  handles: [],
  controls: [
    stepControl(first),
    {
      kind: 'range',
      id: 'w',
      label: (locale) => words[locale].weight,
      min: -2,
      max: 2,
      step: 0.05,
      format: (w) => fixed(w, 2),
    },
  ],
}
