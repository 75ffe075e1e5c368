import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of the outlier says, in both languages. */
export const words = {
  en: {
    drawing: 'Ten points, and the lines that two losses fit to them',
    point: 'The tenth point',
    pointAt: (x: string, y: string) => `x = ${x}, y = ${y}`,
    delta: 'Huber’s limit δ',
    squares: 'squared',
    huber: 'Huber',
    slopes: (nine: string, squares: string, huber: string) =>
      `Nine points alone have a line of slope ${nine}. With the tenth, squares give ${squares} and Huber ${huber}. `,
    inside: 'Huber counts the tenth point like any other: its error is within δ.',
    outside: (times: string) => `The tenth error is ${times} times δ, and pulls no harder than δ.`,
  },
  zh: {
    drawing: '十个点，以及两种损失各自拟合出的直线',
    point: '第十个点',
    pointAt: (x: string, y: string) => `x = ${x}，y = ${y}`,
    delta: 'Huber 的界限 δ',
    squares: '平方',
    huber: 'Huber',
    slopes: (nine: string, squares: string, huber: string) =>
      `只看九个点，直线的斜率是 ${nine}；加上第十个点，平方损失给出 ${squares}，Huber 损失给出 ${huber}。`,
    inside: '对 Huber 损失来说，第十个点与别的点没有两样：它的误差在 δ 之内。',
    outside: (times: string) => `第十个点的误差是 δ 的 ${times} 倍，而它的拉力不会超过 δ。`,
  },
} satisfies Record<Locale, object>
