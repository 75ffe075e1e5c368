import type { Page } from 'playwright-core'

/**
 * Milliseconds without a frame that tell a page that hangs from one that answers on a busy machine. How short the gaps
 * and the way from Stop to stopped really are is for `alone/stop-time` and the bench to say.
 */
export const hung = 1500

/** Notes the time of every frame from now on; `worst` gives the longest wait between two, in milliseconds. */
export async function watchFrames(page: Page): Promise<{ worst(): Promise<number> }> {
  const watch = await page.evaluateHandle(() => {
    const state = { last: performance.now(), worst: 0, over: false }
    const frame = (now: number) => {
      state.worst = Math.max(state.worst, now - state.last)
      state.last = now
      if (!state.over) requestAnimationFrame(frame)
    }
    requestAnimationFrame((now) => {
      state.last = now
      requestAnimationFrame(frame)
    })
    return state
  })
  return {
    worst: () =>
      watch.evaluate((state) => {
        state.over = true
        return state.worst
      }),
  }
}
