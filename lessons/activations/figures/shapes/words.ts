import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of functions and slopes says, in both languages. */
export const words = {
  en: {
    drawing: 'An activation function and its slope',
    place: 'Pre-activation z',
    placeAt: (z: string, f: string, slope: string) => `z is ${z}, the output ${f}, the slope ${slope}`,
    function: 'activation f',
    functionAxis: 'f(z)',
    slopeAxis: 'slope f′(z)',
    said: (name: string, z: string, f: string, slope: string) =>
      `${name}(${z}) = ${f}, and the slope there is ${slope}. `,
    passed: (share: string) => `Twenty such slopes in a row leave ${share} of a gradient.`,
    blocked: 'No gradient comes through here at all.',
    whole: 'Here a gradient comes through whole, through any number of layers.',
  },
  zh: {
    drawing: '激活函数与它的斜率',
    place: '预激活值 z',
    placeAt: (z: string, f: string, slope: string) => `z 为 ${z}，输出 ${f}，斜率 ${slope}`,
    function: '激活函数 f',
    functionAxis: 'f(z)',
    slopeAxis: '斜率 f′(z)',
    said: (name: string, z: string, f: string, slope: string) => `${name}(${z}) = ${f}，此处斜率为 ${slope}。`,
    passed: (share: string) => `连乘二十个这样的斜率，梯度剩下 ${share} 倍。`,
    blocked: '在这里，梯度完全通不过。',
    whole: '在这里，梯度原样通过，多少层都一样。',
  },
} satisfies Record<Locale, object>
