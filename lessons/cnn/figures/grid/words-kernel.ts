import type { Locale } from '#lib/notebook/figure/types.ts'

interface Words {
  drawing: string
  pen: string
  at(row: number, column: number, ink: boolean): string
  weight(row: number, column: number): string
  preset: string
  presets: Record<string, string>
  picture: string
  kernel: string
  map: string
  sum(used: string[], sum: string): string
}

export const words: Record<Locale, Words> = {
  en: {
    drawing: 'A drawn picture, a kernel of nine weights, and the feature map that it makes of the picture',
    pen: 'Pen',
    at: (row, column, ink) => `row ${row}, column ${column}, ${ink ? 'ink' : 'blank'}`,
    weight: (row, column) => `Weight in row ${row}, column ${column}`,
    preset: 'Kernel',
    presets: { upright: 'upright edges', level: 'level edges', blur: 'blur', spot: 'spots', own: 'your own' },
    picture: 'your picture',
    kernel: 'kernel',
    map: 'feature map',
    sum: (used, sum) =>
      used.length === 0
        ? 'No ink under the window: the sum is 0.'
        : `Under the window the ink picks out the weights ${used.join(', ')}: their sum is ${sum}.`,
  },
  zh: {
    drawing: '一幅手绘图像、一个有九个权重的卷积核，以及由此得到的特征图',
    pen: '画笔',
    at: (row, column, ink) => `第 ${row} 行第 ${column} 列，${ink ? '有墨' : '空白'}`,
    weight: (row, column) => `第 ${row} 行第 ${column} 列的权重`,
    preset: '卷积核',
    presets: { upright: '竖直边缘', level: '水平边缘', blur: '模糊', spot: '孤立点', own: '自己改的' },
    picture: '你的图像',
    kernel: '卷积核',
    map: '特征图',
    sum: (used, sum) =>
      used.length === 0 ? '窗口下没有墨：和为 0。' : `窗口下的墨挑出了这些权重：${used.join('、')}，和为 ${sum}。`,
  },
}
