import { fail, shown } from '../error.ts'
import { clone } from '../ops/copies.ts'
import { tidy } from '../tensor/memory.ts'
import { sameShape } from '../tensor/shape.ts'
import { Tensor } from '../tensor/tensor.ts'
import { backwards } from './backward.ts'
import { readingTape } from './reading.ts'
import { record } from './tape.ts'

/** The value of a function, and its gradient with respect to each input. */
export interface ValueAndGradients {
  value: Tensor
  /** null where the value does not depend on the input. */
  grads: (Tensor | null)[]
}

/** f(), and ∂f/∂x for each x. With `dy`, the gradient of Σ f·dy; without, of Σ f. `op` names the caller in errors. */
export function gradients(op: string, f: () => Tensor, xs: readonly Tensor[], dy?: Tensor | null): ValueAndGradients {
  return tidy(() =>
    readingTape(() => {
      const tape = record(f, xs)
      const value = tape.output
      if (!(value instanceof Tensor)) fail(op, `f must return a tensor, got ${String(value)}`)
      if (dy && !sameShape(dy.shape, value.shape))
        fail(op, `dy does not fit f, ${shown(dy.shape)} and ${shown(value.shape)}`, { shapes: [dy.shape, value.shape] })
      const arrived = runToEnd(backwards(tape, dy ?? undefined))
      const grads: (Tensor | null)[] = []
      for (const { id } of xs) {
        const arriving = arrived.get(id) ?? null
        // A rule may hand on the very tensor it got; whoever asked for gradients gets each as a tensor of its own.
        const isOwn = arriving === null || !(arriving === dy || arriving === value || grads.includes(arriving))
        grads.push(isOwn ? arriving : clone(arriving))
      }
      return { value, grads }
    }),
  )
}

function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value as T
  }
}
