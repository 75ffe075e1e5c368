import { expect, test } from 'vitest'
import { createTestKernel } from './test-kernel.ts'

const kernel = createTestKernel()

/** What a cell's end says about NaN and Infinity. */
async function told(code: string) {
  await kernel.runCode(code)
  return kernel.heard.flatMap((response) => (response.type === 'cell-done' ? (response.badNumbers ?? []) : []))
}

test('NaN that a cell shows is traced to the op and the line that made it, and to the Infinity behind it', async () => {
  const code = 'const x = tf.tensor([0, 1])\nconst y = x.log()\nconst z = y.sub(y)\nz.sum()'
  expect(await told(code)).toMatchObject([
    { code: 'bad-made', details: { value: '-Infinity', op: 'log', of: '0' }, line: 2 },
    { code: 'bad-made', details: { value: 'NaN', op: 'sub', of: '-Infinity, -Infinity' }, line: 3 },
  ])
})

test('a number and a line of the console count as shown', async () => {
  expect(await told('tf.tensor([-1]).sqrt().dataSync()[0]')).toMatchObject([{ details: { op: 'sqrt', of: '-1' } }])
  expect(await told('console.log(tf.tensor([-1]).sqrt().dataSync()[0])')).toMatchObject([{ details: { op: 'sqrt' } }])
})

test('through a loss and its gradients, the line of the cell is found', async () => {
  const code = [
    'const w = tf.variable(tf.scalar(1000))',
    'const loss = () => w.exp()',
    'const { value } = tf.variableGrads(loss)',
    'value',
  ].join('\n')
  expect(await told(code)).toMatchObject([{ details: { value: 'Infinity', op: 'exp', of: '1000' }, line: 2 }])
})

test('Infinity that nobody sees, as in a mask, is no news', async () => {
  expect(await told('tf.tensor([0]).log().exp()')).toEqual([])
})

test('finite outputs say nothing, and a cell after a bad one begins afresh', async () => {
  await told('tf.tensor([-1]).sqrt()')
  expect(await told('tf.tensor([4]).sqrt()')).toEqual([])
})
