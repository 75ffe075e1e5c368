import { expect, test } from 'vitest'
import type { EngineId, SeenValue } from '../../protocol.ts'
import { createTestKernel } from '../test-kernel.ts'

const kernel = createTestKernel()
let looks = 0

/** Looks at a path such as `model.layers`. */
async function seen(path: string, engine: EngineId = 'reference'): Promise<SeenValue | null> {
  looks += 1
  kernel.send({ type: 'look', look: looks, engine, path: path.split('.') })
  return kernel.seen(looks)
}
const namesOf = (value: SeenValue | null) => value!.members.map(({ name }) => name)

test('a tensor is seen with shape, type and range, and with the cell that holds it', async () => {
  await kernel.runCode('const w = tf.tensor2d([[1, -2, 3], [4, 5, NaN]])')
  expect(await seen('w')).toMatchObject({
    kind: 'tensor',
    cell: 'cell',
    summary: 'Tensor float32 [2, 3]',
    tensor: { shape: [2, 3], dtype: 'float32', size: 6, min: -2, max: 5, nan: 1, infinite: 0 },
  })
  expect(namesOf(await seen('w'))).toEqual(expect.arrayContaining(['shape', 'matMul', 'data', 'relu']))
})

test('a disposed tensor is seen without values, and disposes nothing', async () => {
  await kernel.runCode('const gone = tf.scalar(1); gone.dispose(); const live = tf.scalar(2)')
  expect((await seen('gone'))!.tensor).toMatchObject({ size: 0, shape: [] })
  expect((await seen('live'))!.tensor).toMatchObject({ min: 2 })
  expect((await seen('live'))!.tensor).toMatchObject({ min: 2 })
})

test('paths lead into objects and engines; what is not there is null', async () => {
  await kernel.runCode('const made = { inner: { rate: 0.5 }, list: [1] }')
  expect(await seen('made.inner')).toMatchObject({ summary: '{ rate: 0.5 }', cell: null })
  expect((await seen('made.inner'))!.members).toEqual([{ name: 'rate', kind: 'value', summary: '0.5' }])
  expect(namesOf(await seen('made.list'))).toContain('map')
  expect(namesOf(await seen('tf.train'))).toContain('adam')
  // Parts of the engine that no cell has asked for are there by name.
  expect(namesOf(await seen('tf'))).toEqual(expect.arrayContaining(['conv2d', 'tensor', 'layers']))
  expect(namesOf(await seen('Plot'))).toContain('line')
  expect(namesOf(await seen('Math'))).toContain('sqrt')
  for (const path of ['nothing', 'made.other', 'made.inner.rate.far', 'tfjs']) expect(await seen(path)).toBeNull()
})

test('tfjs is seen once a cell has had it', async () => {
  await kernel.runCode('const x = tf.tensor1d([1, 4])', 'tfjs-cpu')
  expect(namesOf(await seen('tf', 'tfjs-cpu'))).toContain('conv2d')
  expect((await seen('x', 'tfjs-cpu'))!.tensor).toMatchObject({ shape: [2], max: 4 })
  expect(await seen('x')).toBeNull()
})

test('looking runs no getter, and survives what throws when it is looked at', async () => {
  const { status } = await kernel.runCode(`
    let opened = 0
    const shy = { get secret() { opened++; return 1 }, plain: 2 }
    const angry = new Proxy({}, { ownKeys() { throw new Error('no') }, getPrototypeOf() { throw new Error('no') } })
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => ['key' + i, i]))
    const long = { ['k'.repeat(5000)]: 1, text: 'x'.repeat(100000) }`)
  expect(status).toBe('ok')
  expect((await seen('shy'))!.members).toContainEqual({ name: 'secret', kind: 'value', summary: '' })
  expect(await seen('shy.secret')).toBeNull()
  expect(await seen('angry')).toBeNull()
  expect((await seen('opened'))!.summary).toBe('0')
  expect(namesOf(await seen('many')).length).toBe(1500)
  expect(namesOf(await seen('long'))).toEqual(['text'])
})

test('the plan names what nobody defines, with what may have been meant', async () => {
  const [cell] = await kernel.plan({ cell: 'const rate = 1\nraet * tf.scalr', other: 'rate' })
  expect(cell.unknown).toMatchObject([
    { code: 'unknown-name', line: 2, column: 1, endColumn: 5, details: { name: 'raet', meant: 'rate' } },
  ])
})
