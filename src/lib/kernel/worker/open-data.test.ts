import { describe, expect, test } from 'vitest'
import { createTestKernel, texts } from './test-kernel.ts'

const kernel = createTestKernel()

describe('data in cells', () => {
  test('digits come through the page, with a bar that goes when they are there', async () => {
    const { items, error } = await kernel.runCode(
      'const { train, test } = await data.mnist({ train: 300, test: 100 })\n;[train.images.length, test.size, train.labels[0]]',
    )
    expect(error).toBeUndefined()
    expect(items[0]).toMatchObject({ type: 'progress', label: 'MNIST, MB', value: 0, max: 3.9, key: 'loading MNIST' })
    expect(items.findLast(({ type }) => type === 'progress' || type === 'gone')).toEqual({
      type: 'gone',
      key: 'loading MNIST',
    })
    expect(texts(items)).toEqual(['[235200, 100, 5]'])
  })

  test('another cell, on another engine, has them without waiting', async () => {
    const { items } = await kernel.runCode(
      'const again = await data.mnist({ train: 300, test: 100 })\ntf.tensor2d(again.train.images, [300, 784]).shape',
      'tfjs-cpu',
    )
    expect(items.map(({ type }) => type)).toEqual(['value'])
    expect(texts(items)).toEqual(['[300, 784]'])
  })

  test('toy sets are there at once, and the same every time', async () => {
    const code = 'const { x, y } = data.moons({ n: 4 })\n;[x.length, y, x[0]]'
    const [first, second] = [await kernel.runCode(code), await kernel.runCode(code)]
    expect(texts(first.items)[0]).toContain('[4, [0, 1, 0, 1],')
    expect(texts(second.items)).toEqual(texts(first.items))
  })

  test('a wrong option is an error at its line', async () => {
    const { error } = await kernel.runCode('const a = 1\nawait data.mnist({ train: -1 })')
    expect(error).toMatchObject({ name: 'RangeError', line: 2 })
    expect(error!.message).toContain('train does not fit, -1')
  })

  test('a cell may have data of its own, and then nothing is loaded', async () => {
    const { items } = await kernel.runCode('const data = [3]\ndata.length')
    expect(texts(items)[0]).toBe('1')
  })
})
