import { expect, test } from 'vitest'
import { useKernelPage } from '../use-kernel-page.ts'

const at = useKernelPage()

/** How often each is measured: what the middle one takes is not another program's doing. */
const times = 5

/**
 * Runs `code` and presses Stop 300 ms later, some times. In milliseconds, the middle of all: from Stop to stopped, and the
 * longest wait for a frame meanwhile.
 */
async function measure(code: string) {
  return await at.page.evaluate(
    async ([code, times]) => {
      const lab = window.chainrule.startLab(window.assets, { endless: code, next: 'console.log(41 + 1)' })
      const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]
      const stops: number[] = []
      const gaps: number[] = []
      for (let i = 0; i < times; i++) {
        await lab.run('next')
        lab.gaps.worst()
        const endless = lab.run('endless')
        await new Promise((resolve) => setTimeout(resolve, 300))
        const clicked = performance.now()
        await lab.kernel.stop()
        stops.push(performance.now() - clicked)
        await endless
        gaps.push(lab.gaps.worst())
      }
      lab.kernel.close()
      return { stop: middle(stops), gap: middle(gaps) }
    },
    [code, times] as const,
  )
}

test.each([
  ['an endless loop', 'while (true) {}', 500],
  ['a cell that minds the signal', 'while (!signal.aborted) await sleep(5)', 150],
])('%s is stopped within half a second or sooner, and no frame waits long meanwhile', async (_, code, most) => {
  const { stop, gap } = await measure(code)
  expect(stop).toBeLessThan(most)
  expect(gap).toBeLessThan(150)
})
