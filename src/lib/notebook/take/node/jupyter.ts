import type * as Core from '@tensorflow/tfjs-core'
import { Drawn } from '#lib/kernel/output/drawn.ts'
import { itemFor } from '#lib/kernel/output/item-for.ts'
import { PlotFigure, PlotMark } from '#lib/kernel/output/plot/recorder.ts'
import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { PlotLibrary } from '../../output/context.ts'
import { drawPlot } from '../../output/plot-draw.ts'
import type { Text } from '../../text.ts'
import { itemLines } from './item-lines.ts'

/** By this method a value tells Deno's kernel for Jupyter how it looks. */
const display = Symbol.for('Jupyter.display')

/** The colours of the page's words for colours, as in its light theme. */
const colors =
  '--ink:#1f1d1a;--soft:#6b665d;--line:#e2ded5;--paper:#fff;--reference:#b0500c;--tfjs:#1f56a8;--agree:#1d6f4f;--disagree:#a3184a;' +
  '--series-1:#7a3e9d;--series-2:#0f7b83;--series-3:#8a6a00;--series-4:#b03a7a;--series-5:#55606e;--series-6:#5a7a1e;'

interface DenoKernel {
  jupyter: { broadcast(type: string, content: object): Promise<void> }
}

/** The kernel of a Jupyter notebook, when the code runs in one. */
export const jupyterKernel = (): DenoKernel['jupyter'] | undefined => {
  try {
    return (globalThis as unknown as { Deno?: DenoKernel }).Deno?.jupyter
  } catch {
    // Deno says so when it is there, but no notebook.
    return undefined
  }
}

/** Makes what cells end with look like something in Jupyter: tensors as numbers, plots drawn. */
export function lookRight(text: Text, tensors: readonly (typeof Core.Tensor | object)[]): void {
  const classes = [PlotFigure, PlotMark, Drawn, ...tensors] as { prototype: object }[]
  for (const { prototype } of classes)
    Object.defineProperty(prototype, display, {
      configurable: true,
      async value(this: unknown) {
        return looks(await itemFor(this), text)
      },
    })
}

/** An output in the forms that Jupyter knows. */
export async function looks(item: OutputItem, text: Text): Promise<Record<string, string>> {
  const plain = { 'text/plain': itemLines(item, text) }
  return item.type === 'plot' ? { ...plain, 'image/svg+xml': await drawn(item.spec) } : plain
}

async function drawn(spec: Extract<OutputItem, { type: 'plot' }>['spec']): Promise<string> {
  const packages = ['npm:@observablehq/plot@0.6.17', 'npm:linkedom@0.18.12']
  const [plot, dom] = await Promise.all(packages.map((name) => import(name)))
  const { document } = dom.parseHTML('<html><body></body></html>') as { document: Document }
  const { drawing } = drawPlot(spec, plot as PlotLibrary, { document, live: false })
  const svg = drawing.localName === 'svg' ? drawing : [...drawing.querySelectorAll('svg')].at(-1)!
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('style', `${colors}background:#fff;color:#1f1d1a`)
  return svg.outerHTML
}
