import { random, test } from '#lib/exercises/author.ts'

const image = [
  [1, 1, 0, 0, 1, 0],
  [1, 0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0, 1],
]
const edges = image.map((row) => row.slice(1).map((right, j) => row[j]! - right))

export const tests = [
  test({ en: 'One step goes against the slopes of all places together.', zh: '一步逆着所有位置合起来的斜率。' }, {
    points: 1,
  }, async ({ call, allclose, property }) => {
    await property([random.matrix(3, 4), random.matrix(3, 3), random.number(0.125, 1)], async (image, wanted, rate) => {
      allclose(await call('learn', image, wanted, rate, 1), learn(image, wanted, rate, 1))
    })
  }),
  test({
    en: 'Shown an image and its edges, it finds the kernel 1, −1.',
    zh: '给它一幅图像和其中的边缘，它找出卷积核 1、−1。',
  }, {
    points: 2,
  }, async ({ call, allclose }) => {
    allclose(await call('learn', image, edges, 0.5, 200), [1, -1], { absolute: 1e-6 })
  }),
  test({ en: 'On the way it is where gradient descent is.', zh: '途中的每一步，都与梯度下降一致。' }, {
    points: 1,
  }, async ({ call, allclose, property }) => {
    await property(
      [random.matrix(2, 4, -1, 1), random.matrix(2, 3, -1, 1), random.integer(2, 6)],
      async (image, wanted, steps) => {
        allclose(await call('learn', image, wanted, 0.25, steps), learn(image, wanted, 0.25, steps))
      },
    )
  }),
]

/** Each weight's slope is the mean over places of twice the error times the pixel that it met. */
function learn(image: number[][], wanted: number[][], rate: number, steps: number): number[] {
  const met = wanted.flatMap((row, i) =>
    row.map((want, j) => ({ left: image[i]![j]!, right: image[i]![j + 1]!, want })),
  )
  let [a, b] = [0, 0]
  for (let step = 0; step < steps; step++) {
    const errors = met.map(({ left, right, want }) => a * left + b * right - want)
    const mean = (of: (place: (typeof met)[number]) => number) =>
      met.reduce((sum, place, i) => sum + 2 * errors[i]! * of(place), 0) / met.length
    ;[a, b] = [a - rate * mean(({ left }) => left), b - rate * mean(({ right }) => right)]
  }
  return [a, b]
}
