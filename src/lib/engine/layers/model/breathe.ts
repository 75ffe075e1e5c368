import { nextFrame } from '../../api/next-frame.ts'

/** Milliseconds for which training keeps the processor before it lets others have a turn: Stop, and drawing. */
const breathEvery = 125

/** How often training lets others have a turn: by itself, after every batch or epoch, every so many ms, or not. */
export type YieldEvery = 'auto' | 'batch' | 'epoch' | 'never' | number

/** Lets others have a turn when it is time: call it after each batch and each epoch. Tells whether it did. */
export function breather(every: YieldEvery = 'auto'): (after: 'batch' | 'epoch') => Promise<boolean> {
  const milliseconds = every === 'auto' ? breathEvery : every
  let last = Date.now()
  return async (after) => {
    const due = typeof milliseconds === 'number' ? Date.now() - last >= milliseconds : milliseconds === after
    if (due) await nextFrame()
    if (due) last = Date.now()
    return due
  }
}
