import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the computing graph of the chapter says, in both languages. */
export const words = {
  en: { drawing: 'The computing graph of a neuron whose weight is used twice', weight: 'weight w' },
  zh: { drawing: '一个神经元的计算图，其中的权重用了两次', weight: '权重 w' },
} satisfies Record<Locale, object>
