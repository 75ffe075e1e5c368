import type { Locale } from '#lib/notebook/figure/types.ts'

interface Words {
  drawing: string
  square: string
  at(row: number, column: number): string
  view: string
  views: Record<string, string>
  names: Record<'n' | 'k' | 's' | 'p', string>
  input: string
  kernel: string
  output: string
  sees(count: number): string
  weight(row: number, column: number, count: number): string
  pixel(count: number): string
}

export const words: Record<Locale, Words> = {
  en: {
    drawing: 'A picture, a kernel and a feature map as grids; what belongs together is shaded',
    square: 'Chosen square',
    at: (row, column) => `row ${row}, column ${column}`,
    view: 'Look at',
    views: { output: 'an output', weight: 'a weight', pixel: 'a pixel' },
    names: { n: 'picture n', k: 'kernel k', s: 'stride s', p: 'padding p' },
    input: 'picture',
    kernel: 'kernel',
    output: 'feature map',
    sees: (count) => `This output sees ${count} ${count === 1 ? 'pixel' : 'pixels'}, and no other.`,
    weight: (row, column, count) =>
      `The weight in row ${row}, column ${column} meets ${count} ${count === 1 ? 'pixel' : 'pixels'}: its slope is a sum over all of them.`,
    pixel: (count) =>
      count === 0
        ? 'No window ever covers this pixel: the stride jumps over it.'
        : `This pixel reaches ${count} ${count === 1 ? 'output' : 'outputs'}, by a weight of its own each.`,
  },
  zh: {
    drawing: '图像、卷积核与特征图三张格子图；相互关联的格子涂上了阴影',
    square: '选中的格子',
    at: (row, column) => `第 ${row} 行第 ${column} 列`,
    view: '查看',
    views: { output: '一个输出', weight: '一个权重', pixel: '一个像素' },
    names: { n: '图像 n', k: '卷积核 k', s: '步幅 s', p: '填充 p' },
    input: '图像',
    kernel: '卷积核',
    output: '特征图',
    sees: (count) => `这个输出只看得见 ${count} 个像素，别的都看不见。`,
    weight: (row, column, count) =>
      `第 ${row} 行第 ${column} 列的权重会遇到 ${count} 个像素：它的斜率就是对它们全体求和。`,
    pixel: (count) =>
      count === 0
        ? '没有窗口会盖住这个像素：步幅把它跳过去了。'
        : `这个像素通向 ${count} 个输出，每个输出各用一个权重。`,
  },
}
