import type * as Core from '@tensorflow/tfjs-core'

/** What `unstack` and `split` cut into one part only: its gradient comes alone, where tfjs expects a list, and throws. */
export function singlePartGradients(core: typeof Core): Core.GradConfig[] {
  return ['Unpack', 'SplitV'].map((kernelName) => {
    const given = core.getGradient(kernelName)
    return { ...given, gradFunc: (dy, saved, attributes) => given.gradFunc([dy].flat(), saved, attributes) }
  })
}
