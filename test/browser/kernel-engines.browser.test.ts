import { describe, expect, test } from 'vitest'
import type { EngineId } from '../../src/lib/kernel/protocol.ts'
import { useKernelPage } from './use-kernel-page.ts'

const at = useKernelPage({ webgl: true })

const cells = {
  // The derivative of x³ at 2 is 12; a product of matrices; a few steps down a bowl.
  learn: `
    const slope = tf.grad((x) => x.mul(x).mul(x))(tf.scalar(2))
    const product = tf.tensor2d([[1, 2], [3, 4]]).matMul(tf.tensor2d([[1], [1]]))
    const w = tf.variable(tf.scalar(3))
    const sgd = tf.train.sgd(0.1)
    for (let i = 0; i < 3; i++) sgd.minimize(() => w.square().sum())
    const numbers = [...await slope.data(), ...await product.data(), ...await w.data()]
    console.log(numbers.map((x) => x.toFixed(3)).join(' '))`,
  draw: 'console.log((await tf.randomNormal([3]).data()).join(" "))',
}

describe('a cell with gradients runs on', () => {
  test.each<EngineId>(['reference', 'tfjs-cpu', 'tfjs-wasm', 'tfjs-webgl'])('%s', async (engine) => {
    const outcome = await at.page.evaluate(
      ([cells, engine]) => window.chainrule.startLab(window.assets, cells).run('learn', engine),
      [cells, engine] as const,
    )
    expect(outcome).toMatchObject({ status: 'ok', error: null, text: '12.000 3.000 7.000 1.536\n' })
  })
})

test('all engines take turns in one kernel, and draw the same random numbers', async () => {
  const texts = await at.page.evaluate(async (cells) => {
    const lab = window.chainrule.startLab(window.assets, cells)
    const texts: string[] = []
    for (const engine of ['tfjs-webgl', 'reference', 'tfjs-wasm', 'tfjs-cpu', 'tfjs-webgl'] as const) {
      texts.push((await lab.run('draw', engine)).text)
    }
    return texts
  }, cells)
  expect(texts[0]).toMatch(/\d/)
  expect(new Set(texts).size).toBe(1)
})

test('webgpu is said to be missing, with the reason, and a cell on it fails clearly', async () => {
  const { engines, outcome, next } = await at.page.evaluate(async (cells) => {
    const lab = window.chainrule.startLab(window.assets, cells)
    await lab.kernel.prewarm()
    await new Promise((resolve) => setTimeout(resolve, 1500)) // Adapters are asked for after the kernel is ready.
    const outcome = await lab.run('learn', 'tfjs-webgpu')
    return { engines: lab.kernel.engines, outcome, next: await lab.run('learn', 'reference') }
  }, cells)
  expect(engines).toContainEqual({ id: 'tfjs-webgpu', available: false, reason: 'no-webgpu' })
  expect(engines).toContainEqual({ id: 'tfjs-webgl', available: true })
  expect(outcome).toMatchObject({ status: 'error' })
  expect(outcome.error).toMatch(/webgpu/)
  expect(next.status).toBe('ok')
})

describe('a file that does not come', () => {
  const runTwice = async (between: () => void) => {
    const lab = await at.page.evaluateHandle((cells) => window.chainrule.startLab(window.assets, cells), cells)
    const first = await lab.evaluate((lab) => lab.run('learn', 'tfjs-wasm'))
    between()
    const second = await lab.evaluate((lab) => lab.run('learn', 'tfjs-wasm'))
    return { first, second }
  }

  test.each([['tfjs-core'], ['tfjs-wasm'], ['wasm/tfjs-backend-wasm-simd.wasm']])(
    '%s: a clear error, and the next run tries again',
    async (name) => {
      at.served.trouble.set(at.served.assets[name].url, 'missing')
      const { first, second } = await runTwice(() => at.served.trouble.clear())
      expect(first).toMatchObject({ status: 'error' })
      expect(first.error).toContain(name)
      expect(first.error).toContain('404')
      expect(second).toMatchObject({ status: 'ok', text: '12.000 3.000 7.000 1.536\n' })
    },
  )

  test('the kernel itself, without network: a clear error, and the next run tries again', async () => {
    await at.page.context().setOffline(true)
    const lab = await at.page.evaluateHandle((cells) => window.chainrule.startLab(window.assets, cells), cells)
    const first = await lab.evaluate((lab) => lab.run('learn'))
    await at.page.context().setOffline(false)
    const second = await lab.evaluate((lab) => lab.run('learn'))
    expect(first).toMatchObject({
      status: 'error',
      error: 'The kernel could not be loaded (asset: could not be fetched, kernel).',
    })
    expect(second.status).toBe('ok')
  })
})

test('progress of large files is told', async () => {
  const loaded = await at.page.evaluate(async (cells) => {
    const lab = window.chainrule.startLab(window.assets, cells)
    await lab.run('learn', 'tfjs-wasm')
    return lab.events.flatMap((event) => (event.type === 'asset' && event.loaded === event.total ? [event.name] : []))
  }, cells)
  const large = loaded.filter((name) => !name.startsWith('part/'))
  expect(large).toEqual(['kernel', 'tfjs-core', 'tfjs-wasm', 'wasm/tfjs-backend-wasm-simd.wasm'])
})
