import { random, test } from '#lib/exercises/author.ts'

const softplus = (v: number) => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))
/** Ten digits, also of the smallest answers. */
const digits = { relative: 1e-10, absolute: 0 }

export const tests = [
  test({ en: 'Between −4 and 4 it is ln(1 + eᶻ).', zh: '在 −4 与 4 之间，它就是 ln(1 + eᶻ)。' }, {
    points: 1,
  }, async ({ call, allclose, property }) => {
    await property([random.vector([2, 5])], async (z) => {
      allclose(await call('softplus', z), z.map(softplus), digits)
    })
  }),
  test({ en: 'Far to the right it is z itself, and finite.', zh: '在很右边，它就是 z 本身，而且有限。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('softplus', [50, 800, 1e6]), [50, 800, 1e6], digits)
  }),
  test({
    en: 'Far to the left it is small, but not zero, whatever else is in the list.',
    zh: '在很左边，它很小，但不是零，不管列表里还有什么。',
  }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('softplus', [-30, -50, -700, 750]), [-30, -50, -700, 750].map(softplus), digits)
  }),
  test({ en: 'All of it at once, over the whole range.', zh: '在整个范围内同时成立。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose, property }) => {
    await property([random.vector([3, 6], -700, 2000)], async (z) => {
      allclose(await call('softplus', z), z.map(softplus), digits)
    })
  }),
]
