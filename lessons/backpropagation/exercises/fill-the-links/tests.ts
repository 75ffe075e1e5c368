import { type AnswerForm, random, slopes, test } from '#lib/exercises/author.ts'

export const form: AnswerForm = {
  kind: 'formula',
  tex: String.raw`\frac{\partial L}{\partial z} = \underbrace{\blank{outer}}_{\partial L / \partial a} \cdot \underbrace{\blank{inner}}_{\partial a / \partial z}`,
  blanks: ['outer', 'inner'],
  variables: { a: 'a', t: 't', z: 'z' },
}

const inputs: [ReturnType<typeof random.number>, ReturnType<typeof random.number>] = [
  random.number(-2, 2),
  random.number(-1, 1),
]

export const tests = [
  test({ en: 'The loss, when the activation moves.', zh: '激活值移动时，损失怎样变。' }, { points: 1 }, async ({
    call,
    allclose,
    property,
  }) => {
    await property(inputs, async (z, t) => {
      const a = Math.tanh(z)
      const [slope] = slopes(([at]) => (at - t) ** 2, [a])
      allclose(await call('outer', a, t, z), slope, { relative: 1e-5, absolute: 1e-6 })
    })
  }),
  test({ en: 'The activation, when the sum moves.', zh: '加权和移动时，激活值怎样变。' }, { points: 1 }, async ({
    call,
    allclose,
    property,
  }) => {
    await property(inputs, async (z, t) => {
      const [slope] = slopes(([at]) => Math.tanh(at), [z])
      allclose(await call('inner', Math.tanh(z), t, z), slope, { relative: 1e-5, absolute: 1e-6 })
    })
  }),
]
