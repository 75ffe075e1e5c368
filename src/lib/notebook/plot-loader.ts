import type { RenderContext } from './output/context.ts'

/** Puts Plot into the context when it is first needed: it weighs more than all the rest of the page. */
export function plotLoader(context: RenderContext): { context: RenderContext; needPlot: () => Promise<void> } {
  let loading: Promise<void> | undefined
  const load = async () => {
    context.plot = await import('@observablehq/plot')
  }
  const needPlot = () => {
    loading ??= load().catch((error) => {
      loading = undefined
      throw error
    })
    return loading
  }
  return { context, needPlot }
}
