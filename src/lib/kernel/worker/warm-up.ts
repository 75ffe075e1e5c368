import { readCell } from '../cell/read-cell.ts'
import type { Kernel } from './kernel.ts'
import { loadCell } from './loaded-cell.ts'
import { createPace } from './pace.ts'
import { reference } from './reference.ts'
import { type CellOutcome, runCell } from './run-cell.ts'

/** A little of what most cells do. It gives its tensors up, so that later cells count none but their own. */
const code = `const rate = slider(0.1, { min: 0, max: 1 })
const bowl = (x) => x.mul(x).sum()
tf.tidy(() => {
  let x = tf.tensor([3, 4])
  for (let step = 0; step < 3; step++) x = x.sub(tf.grad(bowl)(x).mul(rate))
  display(x, { name: 'x' })
  display([{ x: x.dataSync()[0] }])
})
Plot.line([1, 2], { x: (d) => d }).plot()`

/**
 * Runs a cell of our own that nobody sees. Browsers read a function's text only when it is first called: this has the way
 * of a cell through kernel and engine read while nobody waits, which halves what the first Run takes in the worker.
 */
export function warmUp({ session, timers }: Pick<Kernel, 'session' | 'timers'>): Promise<CellOutcome> {
  const reading = readCell({ id: 'warm-up', code })
  return runCell({
    reading,
    open: { tf: reference, reference, tfjs: undefined },
    later: new Map(),
    load: () => loadCell(reading, 0, session.isGlobal),
    loaded: () => undefined,
    isDefined: () => false,
    lookUp: () => undefined,
    timers: timers('warm-up').given,
    seed: 1,
    collect: false,
    size: 'page',
    pace: createPace(),
    drawing: () => undefined,
    signal: new AbortController().signal,
    send() {},
  })
}
