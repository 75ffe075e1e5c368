import { describe, expect, test } from 'vitest'
import { hung } from './frames.ts'
import { useKernelPage } from './use-kernel-page.ts'

const at = useKernelPage()

/** Runs `code`, presses Stop after 400 ms, and runs another cell. `gap`: the longest wait for a frame, in milliseconds. */
async function stopAndGoOn(code: string) {
  return await at.page.evaluate(async (code) => {
    const lab = window.chainrule.startLab(window.assets, { endless: code, next: 'console.log(41 + 1)' })
    await lab.run('next')
    lab.gaps.worst()
    const endless = lab.run('endless')
    await new Promise((resolve) => setTimeout(resolve, 400))
    const clicked = performance.now()
    await lab.kernel.stop()
    const stopped = performance.now() - clicked
    const { status } = await endless
    const next = await lab.run('next')
    const lost = lab.events.filter((event) => event.type === 'lost')
    lab.kernel.close()
    return { status, stopped, next, gap: lab.gaps.worst(), lost }
  }, code)
}

// How short it takes on a machine that does nothing else is measured in alone/stop-time.
describe('a cell that never ends is stopped, the page stays alive, and the next run works', () => {
  test.each([
    ['an endless loop', 'while (true) {}'],
    ['a loop of microtasks', 'const f = () => Promise.resolve().then(f); await f()'],
    ['a regular expression that backtracks', '/^(a+)+$/.test("a".repeat(40) + "b")'],
    ['an endless loop over an engine', 'let x = tf.scalar(1); for (;;) x = x.mul(1.0001)'],
    ['an endless sort', '[1, 2].sort(() => { for (;;); })'],
    ['an endless loop in a getter that is displayed', 'display({ get x() { for (;;); } }); for (;;);'],
  ])('%s', async (_, code) => {
    const { status, stopped, next, gap, lost } = await stopAndGoOn(code)
    expect(status).toBe('stopped')
    expect(stopped).toBeLessThan(2 * hung)
    expect(next).toMatchObject({ status: 'ok', text: '42\n' })
    expect(gap).toBeLessThan(hung)
    expect(lost).toEqual([{ type: 'lost', cause: 'stopped', cells: [{ cell: 'next', engine: 'reference' }] }])
  })

  test('a cell that minds the signal keeps its worker and all values', async () => {
    const { status, lost } = await stopAndGoOn('while (!signal.aborted) await sleep(5)')
    expect(status).toBe('stopped')
    expect(lost).toEqual([])
  })
})

test('a loop that a cell left behind does not keep the next run waiting for ever', async () => {
  const { next, notices } = await at.page.evaluate(async () => {
    const lab = window.chainrule.startLab(window.assets, {
      leave: 'setTimeout(() => { for (;;); }, 50)',
      next: 'console.log(41 + 1)',
    })
    await lab.run('leave')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const next = await lab.run('next')
    return { next, notices: lab.events.filter(({ type }) => type === 'notice') }
  })
  expect(next).toMatchObject({ status: 'ok', text: '42\n' })
  expect(next.total).toBeLessThan(8000)
  expect(notices).toEqual([{ type: 'notice', key: 'kernel.hung', details: {} }])
})
