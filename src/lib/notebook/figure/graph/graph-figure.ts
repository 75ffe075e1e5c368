import type { GraphNode } from '#lib/kernel/output/graph-node.ts'
import type { Figure, FigureState, RangeControl } from '../types.ts'
import { describeStep } from './describe-step.ts'
import { drawGraph } from './draw-graph.ts'
import { frameFor } from './frame.ts'
import { stepsOf } from './graph-steps.ts'
import { layoutGraph } from './layout.ts'
import { words } from './words.ts'

/** How far a graph has been stepped: 0 shows only what is given. */
export type GraphState = FigureState & { step: number }

/** A graph as a figure that is stepped forwards and backwards. `more`: how many nodes are left out. */
export function graphFigure(nodes: readonly GraphNode[], more = 0): Figure<GraphState> {
  const layout = layoutGraph(nodes)
  const size = (narrow: boolean) => {
    const { width, height } = frameFor(layout, narrow)
    return { width, height }
  }
  return {
    label: (locale) => words[locale].drawing,
    initial: { step: stepsOf(nodes).length - 1 },
    sizes: { wide: size(false), narrow: size(true) },
    draw: ({ step }, context) => drawGraph(nodes, step, context),
    summary: ({ step }, locale) => describeStep(nodes, step, locale) + (more > 0 ? ` ${words[locale].more(more)}` : ''),
    handles: [],
    controls: [stepControl(nodes)],
  }
}

/** The slider that walks through a graph; the mark says where the way back begins. */
export function stepControl<State extends GraphState>(nodes: readonly GraphNode[]): RangeControl<State> {
  const steps = stepsOf(nodes)
  return {
    kind: 'range',
    id: 'step',
    label: (locale) => words[locale].step,
    min: 0,
    max: steps.length - 1,
    step: 1,
    format: (step) => `${step} / ${steps.length - 1}`,
  }
}
