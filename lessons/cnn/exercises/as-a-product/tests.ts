import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'A three by three image has four windows of two by two.',
    zh: '三乘三的图像有四个二乘二的窗口。',
  }, { points: 1 }, async ({ call, allclose }) => {
    const answer = await call(
      'windows',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      2,
    )
    allclose(answer, [
      [1, 2, 4, 5],
      [2, 3, 5, 6],
      [4, 5, 7, 8],
      [5, 6, 8, 9],
    ])
  }),
  test({
    en: 'The product with any kernel is the convolution with it.',
    zh: '与任意卷积核相乘，结果就是与它的卷积。',
  }, { points: 2 }, async ({ call, numbers, ensure, property, shape }) => {
    await property([random.integer(1, 3), random.matrix(4, 5), random.vector(9, 1, 4)], async (size, image, more) => {
      const answer = await call('windows', image, size)
      const weights = more.slice(0, size * size)
      const places = (5 - size) * (6 - size)
      shape(answer, [places, size * size])
      const got = product(Array.from(numbers(answer)), weights)
      const wanted = convolution(image, weights, size)
      ensure(
        answer,
        wanted.every((value, i) => Math.abs(value - got[i]!) < 1e-9),
        {
          en: 'Multiplied by the weights of a kernel, these rows do not give its convolution.',
          zh: '这些行与卷积核的权重相乘，得到的不是它的卷积。',
        },
      )
    })
  }),
]

function product(flat: number[], weights: number[]): number[] {
  const n = weights.length
  return Array.from({ length: flat.length / n }, (_, row) =>
    weights.reduce((sum, weight, k) => sum + weight * flat[row * n + k]!, 0),
  )
}

/** Place by place, in reading order. */
function convolution(image: number[][], weights: number[], size: number): number[] {
  const sums = []
  for (let i = 0; i + size <= image.length; i++)
    for (let j = 0; j + size <= image[0]!.length; j++)
      sums.push(weights.reduce((sum, w, k) => sum + w * image[i + Math.floor(k / size)]![j + (k % size)]!, 0))
  return sums
}
