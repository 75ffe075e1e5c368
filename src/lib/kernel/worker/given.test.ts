import { describe, expect, test } from 'vitest'
import { createTestKernel, texts } from './test-kernel.ts'

const kernel = createTestKernel()

describe('what cells are given', () => {
  test('controls return their value and show what the page needs to move them', async () => {
    const code =
      "const lr = slider(0.1, { min: 0, max: 2, step: 0.1, label: 'rate' })\nconst how = choice('sgd', ['sgd', 'adam'])\nconst on = toggle(false)\n;[lr, how, on]"
    const { items } = await kernel.runCode(code)
    expect(items).toMatchObject([
      { type: 'control', name: 'lr', label: 'rate', control: 'slider', value: 0.1, min: 0, max: 2, step: 0.1 },
      { type: 'control', name: 'how', control: 'choice', value: 'sgd', options: ['sgd', 'adam'] },
      { type: 'control', name: 'on', control: 'toggle', value: false },
      { type: 'value', text: "[0.1, 'sgd', false]" },
    ])
  })

  test.each([
    ['const n = 3; const a = slider(n, { max: 5 })', /^slider: write it as const/],
    ['const a = slider(3, { max: 1 })', /^slider: value does not fit, 3 in \[0, 1\]/],
    ['const a = choice("c", ["a", "b"])', /^choice: 'c' is none of the options, a, b/],
  ])('controls that cannot work say why: %s', async (code, message) => {
    expect((await kernel.runCode(code)).error!.message).toMatch(message)
  })

  test('plots are recorded with their functions evaluated', async () => {
    const { items } = await kernel.runCode(
      'Plot.plot({ y: { type: "log" }, marks: [Plot.line([{ s: 1, l: 2 }, { s: 2, l: NaN }], { x: "s", y: (d) => d.l, stroke: "red" })] })',
    )
    expect(items).toMatchObject([
      {
        type: 'plot',
        spec: {
          options: { y: { type: 'log' } },
          marks: [
            {
              mark: 'line',
              data: { length: 2 },
              options: {
                x: { value: Float64Array.of(1, 2), label: 's' },
                y: Float64Array.of(2, Number.NaN),
                stroke: 'red',
              },
            },
          ],
        },
      },
    ])
  })

  test('progress overwrites itself', async () => {
    const { items } = await kernel.runCode('progress(0.5, { label: "epoch" })\nprogress(1, { label: "epoch" })')
    expect(items.map((item) => item.key)).toEqual(['progress epoch', 'progress epoch'])
  })

  test('timers end when their cell runs again', async () => {
    await kernel.plan({
      tick: 'const ticks = []\nsetInterval(() => ticks.push(1), 2)',
      look: 'await sleep(30); ticks.length',
    })
    await kernel.run('tick')
    const first = await kernel.run('look')
    expect(Number(texts(first.items)[0])).toBeGreaterThan(1)
    await kernel.plan({ tick: 'const ticks = []', look: 'await sleep(30); ticks.length' })
    expect(texts((await kernel.run('look')).items)).toEqual(['0'])
  })

  test.each(['reference', 'tfjs-cpu', 'tfjs-wasm'] as const)(
    'tensors of former runs are given up, on %s',
    async (engine) => {
      const cells = {
        w: 'const w = [tf.zeros([100]), { b: tf.ones([3]) }]\nconst shared = tf.scalar(1)',
        keep: 'const mine = { shared }',
        n: 'tf.memory().numTensors',
      }
      await kernel.plan(cells)
      const count = async () => {
        await kernel.run('w', engine)
        await kernel.run('keep', engine)
        return Number(texts((await kernel.run('n', engine)).items)[0])
      }
      const first = await count()
      expect([await count(), await count()]).toEqual([first, first])
    },
  )

  test('collecting gives what a cell displays and names, with all elements', async () => {
    await kernel.plan({
      cell: `const path = [{ step: 0, loss: 1.5 }, { step: 1, loss: 1 }]
const big = tf.range(0, 5000), word = 'hi', f = () => 1
display(tf.tidy(() => big.mean()), { name: 'mean' })
big.sum()`,
    })
    const { values } = await kernel.run('cell', 'reference', true)
    expect(values!.map(({ name, text, numeric }) => [name, numeric?.shape ?? text])).toEqual([
      ['mean', []],
      ['big.sum()', []],
      ['path.step', [2]],
      ['path.loss', [2]],
      ['big', [5000]],
      ['word', "'hi'"],
    ])
    expect(values!.at(0)!.numeric!.data[0]).toBe(2499.5)
  })

  test('names tell what each cell holds', async () => {
    await kernel.plan({ a: 'const t = tf.zeros([2, 3]), list = [1, 2]' })
    await kernel.run('a')
    kernel.send({ type: 'names', engine: 'reference' })
    expect((await kernel.until('names')).names).toEqual([
      { name: 't', cell: 'a', summary: 'Tensor float32 [2, 3]' },
      { name: 'list', cell: 'a', summary: '[1, 2]' },
    ])
  })

  test('a ping is answered', async () => {
    kernel.send({ type: 'ping', count: 7 })
    expect((await kernel.until('pong')).count).toBe(7)
  })
})
