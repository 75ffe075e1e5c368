import { expect, test } from 'vitest'
import type { OutputItem, TrainingItem } from '../../protocol.ts'
import { createTestKernel } from '../test-kernel.ts'

const kernel = createTestKernel()

const trainingsOf = (items: OutputItem[]) => items.filter((item) => item.type === 'training') as TrainingItem[]
const loop = (options: string, body: string) => `
const seen = []
for await (const step of training(${options})) { ${body} }
seen`

/** What the cell named `seen`, as it was collected. */
async function run(code: string, engine: 'reference' | 'tfjs-cpu' = 'reference') {
  await kernel.plan({ cell: code })
  const { status, error, items, values } = await kernel.run('cell', engine, true)
  expect({ status, error }).toEqual({ status: 'ok', error: undefined })
  return {
    last: trainingsOf(items).at(-1)!,
    seen: Array.from(values!.find(({ name }) => name === 'seen')!.numeric!.data),
  }
}

test('every row comes once an epoch, in an order that the seed decides and each epoch has anew', async () => {
  const code = (seed: number) => loop(`{ rows: 10, epochs: 2, batch: 4, seed: ${seed} }`, 'seen.push(...step.rows)')
  const { seen, last } = await run(code(1))
  const [first, second] = [seen.slice(0, 10), seen.slice(10)]
  for (const epoch of [first, second]) expect(epoch.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(first).not.toEqual(second)
  expect((await run(code(1), 'tfjs-cpu')).seen).toEqual(seen)
  expect((await run(code(2))).seen).not.toEqual(seen)
  expect(last).toMatchObject({ state: 'done', epoch: 2, step: 6, steps: 6, row: 20, rows: 20 })
})

test('steps say their epoch, their number, and whether they are the last of the epoch', async () => {
  const body = 'seen.push([step.epoch, step.index, Number(step.last), step.rows.length])'
  const { seen } = await run(loop('{ rows: 5, epochs: 2, batch: 3, shuffle: false }', body))
  expect(seen).toEqual([1, 0, 0, 3, 1, 1, 1, 2, 2, 2, 0, 3, 2, 3, 1, 2])
})

test('what is shown becomes curves, numbers and scalars of either engine alike', async () => {
  const body = 'step.show({ loss: 1 / (1 + step.index), scalar: tf.scalar(step.index) }); seen.push(step.index)'
  for (const engine of ['reference', 'tfjs-cpu'] as const) {
    const { last } = await run(loop('{ rows: 3, batch: 1 }', body), engine)
    expect(last.curves).toMatchObject([
      { name: 'loss', last: 0.333333 },
      { name: 'scalar', last: 2 },
    ])
    expect(last.curves[0].x).toEqual(Float64Array.of(1, 2, 3))
    expect(last.curves[0].y).toEqual(Float64Array.of(1, 0.5, 0.333333))
  }
})

test('a long curve is thinned to means of neighbours, and ends with the last value', async () => {
  const { last } = await run(loop('{ rows: 5000, batch: 1 }', 'step.show({ n: step.index }); seen[0] = 1'))
  const [{ x, y, last: end }] = last.curves
  expect(x.length).toBeLessThanOrEqual(241)
  expect(end).toBe(4999)
  for (const i of x.keys()) expect(y[i]).toBeCloseTo(x[i] - 1, 6)
})

test('a loop that is left early says where it ended', async () => {
  const { last } = await run(loop('{ rows: 9, batch: 3 }', 'seen.push(1); if (step.index === 1) break'))
  expect(last).toMatchObject({ state: 'stopped', step: 1, steps: 3 })
})

test.each(['{ rows: 0 }', '{}', '{ rows: 5, batch: 1.5 }', '{ rows: 5, epochs: -1 }'])(
  'refuses %s',
  async (options) => {
    const { error } = await kernel.runCode(`for await (const step of training(${options})) {}`)
    expect(error?.message).toMatch(/^training: \w+ is .*, wanted a whole number from 1 on$/)
  },
)

test('what is no number cannot be shown', async () => {
  const { error } = await kernel.runCode('for await (const step of training({ rows: 2 })) step.show({ loss: "low" })')
  expect(error?.message).toBe('show: loss is low, wanted a number or a scalar')
})

test('waits when it is paused, takes one step when asked, goes on, and keeps no count of the waiting', async () => {
  await kernel.plan({ cell: 'for await (const step of training({ rows: 400, batch: 1 })) await sleep(5)' })
  const states = () => trainingsOf(kernel.heard.flatMap((message) => (message.type === 'out' ? [message.item] : [])))
  const ended = kernel.run('cell')
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const pace = (action: 'pause' | 'step' | 'resume') => kernel.pace(action)
  await until(() => states().some(({ step }) => step > 0))
  pace('pause')
  await until(() => states().at(-1)!.state === 'paused')
  const { step, milliseconds } = states().at(-1)!
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(states().at(-1)!.step).toBe(step)
  pace('step')
  await until(() => states().at(-1)!.step === step + 1 && states().at(-1)!.state === 'paused')
  expect(states().at(-1)!.milliseconds - milliseconds).toBeLessThan(150)
  pace('resume')
  await until(() => states().at(-1)!.step > step + 1)
  kernel.abort()
  expect((await ended).status).toBe('stopped')
  expect(states().at(-1)!.state).toBe('stopped')
})

test('can be stopped while it waits', async () => {
  await kernel.plan({ cell: 'for await (const step of training({ rows: 400, batch: 1 })) await sleep(5)' })
  const ended = kernel.run('cell')
  await new Promise((resolve) => setTimeout(resolve, 50))
  kernel.pace('pause')
  await new Promise((resolve) => setTimeout(resolve, 50))
  kernel.abort()
  expect((await ended).status).toBe('stopped')
})

test.each(['reference', 'tfjs-cpu'] as const)('tells how model.fit goes on %s', async (engine) => {
  const { items, error } = await kernel.runCode(
    `const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
const [x, y] = [tf.ones([20, 2]), tf.ones([20, 1])]
await model.fit(x, y, { epochs: 3, batchSize: 8, validationData: [x, y], callbacks: training.callbacks({ rows: 20, epochs: 3, batch: 8 }) })`,
    engine,
  )
  expect(error).toBeUndefined()
  const last = trainingsOf(items).at(-1)!
  expect(last).toMatchObject({ state: 'done', epoch: 3, epochs: 3, step: 9, steps: 9, row: 60, rows: 60 })
  expect(last.curves.map(({ name, x }) => [name, x.length])).toEqual([
    ['loss', 9],
    ['val_loss', 3],
  ])
})
