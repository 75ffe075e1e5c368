import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of a hidden layer says, in both languages. */
export const words = {
  en: {
    drawing: 'The plane of the inputs, and the same grid as two hidden neurons see it',
    ends: {
      a: 'Line of the first hidden neuron, end',
      b: 'Line of the second hidden neuron, end',
      c: 'Line of the output neuron, end',
    } as Record<string, string>,
    endAt: (x: string, y: string) => `at ${x}, ${y}`,
    sharpness: 'steepness k',
    inputs: 'inputs',
    hidden: 'seen by the output neuron',
    score: (right: number) => `The lamp is right for ${right} of 4 positions of the switches. `,
    lands: (place: string) => `Both switches up lands at (${place}) on the right.`,
  },
  zh: {
    drawing: '输入平面，以及两个隐藏神经元所见的同一张网格',
    ends: {
      a: '第一个隐藏神经元的直线，端点',
      b: '第二个隐藏神经元的直线，端点',
      c: '输出神经元的直线，端点',
    } as Record<string, string>,
    endAt: (x: string, y: string) => `位于 ${x}, ${y}`,
    sharpness: '陡度 k',
    inputs: '输入',
    hidden: '输出神经元看到的',
    score: (right: number) => `开关的四种位置中，灯对了 ${right} 种。`,
    lands: (place: string) => `两个开关都向上的那一点，在右边落在 (${place})。`,
  },
} satisfies Record<Locale, object>
