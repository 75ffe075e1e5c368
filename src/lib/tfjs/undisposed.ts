import type * as Core from '@tensorflow/tfjs-core'

let count: (held: Iterable<object>) => number = () => 0

/**
 * Counts tensors of tfjs that are alive although nobody seems to need them: they are not among `held`, not kept with
 * `tf.keep`, and no variables. On WASM and graphics cards they hold memory until the page is closed. It is a count and
 * no more: what a function remembers looks the same, so nothing may be freed on its account. 0 before tfjs is loaded.
 */
export const countUndisposed = (held: Iterable<object>): number => count(held)

/** Begins to note which tensors are kept; no tensor is held on to for that. Call it before the first tensor is made. */
export function watchDisposal(core: typeof Core): void {
  const engine = core.engine()
  const { keep, disposeTensor } = engine
  let kept = 0
  engine.keep = (tensor) => {
    if (!(tensor as Core.Tensor).kept) kept++
    return keep.call(engine, tensor) as typeof tensor
  }
  engine.disposeTensor = (tensor) => {
    if (tensor.kept && !tensor.isDisposed) kept--
    disposeTensor.call(engine, tensor)
  }
  const isLoose = (tensor: object) =>
    tensor instanceof core.Tensor && !(tensor instanceof core.Variable) && !tensor.kept && !tensor.isDisposed
  count = (held) => {
    const variables = Object.keys(engine.state.registeredVariables).length
    return engine.state.numTensors - kept - variables - [...new Set(held)].filter(isLoose).length
  }
}
