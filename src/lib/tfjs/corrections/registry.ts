import type * as Core from '@tensorflow/tfjs-core'

/** Puts our gradients and kernels in the place of tfjs's, and tfjs's back for as long as a function runs. */
export interface Corrections {
  /** Registers a gradient over the one that tfjs has for that kernel, if any. */
  gradient(config: Core.GradConfig): void
  /** Registers a kernel of a backend over the one that tfjs has, if any. */
  kernel(config: Core.KernelConfig): void
  /**
   * Runs `f` with tfjs as its packages came: wrong gradients wrong, missing kernels missing. Gradients are taken inside
   * `f`: `tf.original(() => tf.grad(f)(x))`. Throws when `f` returns a promise: what comes later is corrected again.
   */
  original<T>(f: () => T): T
}

/** Corrections of one core; none so far. */
export function createCorrections(core: typeof Core): Corrections {
  const swaps: { ours(): void; theirs(): void }[] = []
  let depth = 0

  function add(ours: () => void, theirs: () => void): void {
    swaps.push({ ours, theirs })
    if (depth === 0) ours()
  }

  return {
    gradient(config) {
      const given = core.getGradient(config.kernelName)
      add(
        () => core.registerGradient(config),
        () => (given ? core.registerGradient(given) : core.unregisterGradient(config.kernelName)),
      )
    },
    kernel(config) {
      const { kernelName, backendName } = config
      const given = core.getKernel(kernelName, backendName)
      const put = (next?: Core.KernelConfig) => {
        if (core.getKernel(kernelName, backendName)) core.unregisterKernel(kernelName, backendName)
        if (next) core.registerKernel(next)
      }
      // The backend sets up what is registered when it starts; the given kernel shall be ready too.
      add(
        () => put({ ...config, setupFunc: given?.setupFunc }),
        () => put(given),
      )
    },
    original(f) {
      if (depth++ === 0) for (const { theirs } of swaps) theirs()
      try {
        const result = f()
        if (result instanceof Promise) throw new Error('original: the function is asynchronous, it returns a promise')
        return result
      } finally {
        if (--depth === 0) for (const { ours } of swaps) ours()
      }
    },
  }
}
