import type { Locale } from '#lib/notebook/figure/types.ts'

interface Words {
  drawing: string
  number(row: number, column: number): string
  window(most: number): string
  rules: Record<string, string>
  summary(most: number, ties: number): string
}

export const words: Record<Locale, Words> = {
  en: {
    drawing: 'A window of four numbers, and how three rules hand its slope back to them',
    number: (row, column) => `Number in row ${row}, column ${column}`,
    window: (most) => `largest: ${most}`,
    rules: { first: 'the first', last: 'the last', shared: 'shared' },
    summary: (most, ties) =>
      ties === 1
        ? `Only one number is ${most}: it gets the whole slope, whatever the rule.`
        : `${ties} numbers are ${most}: now the rule decides, and no rule is wrong.`,
  },
  zh: {
    drawing: '一个窗口里的四个数，以及三种规则如何把斜率交还给它们',
    number: (row, column) => `第 ${row} 行第 ${column} 列的数`,
    window: (most) => `最大值：${most}`,
    rules: { first: '给第一个', last: '给最后一个', shared: '平分' },
    summary: (most, ties) =>
      ties === 1
        ? `只有一个数是 ${most}：无论哪种规则，斜率都归它。`
        : `有 ${ties} 个数是 ${most}：这时由规则决定，而哪种规则都不算错。`,
  },
}
