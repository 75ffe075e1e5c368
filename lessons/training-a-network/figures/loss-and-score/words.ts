import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of loss and accuracy says, in both languages. */
export const words = {
  en: {
    drawing: 'Six pictures on the curve of the cross entropy',
    picture: (number: number) => `Picture ${number}`,
    at: (p: string, right: boolean) => `p = ${p}, ${right ? 'read correctly' : 'misread'}`,
    axis: 'p, probability of the right answer',
    wrong: 'misread',
    right: 'read correctly',
    mean: (loss: string) => `mean loss ${loss}`,
    score: (right: number, of: number) => `${right} of ${of} right`,
    summary: (loss: string, right: number, of: number, share: string) =>
      `The loss is ${loss}, and ${right} of ${of} pictures are read correctly. The worst picture alone makes ${share} % of the loss.`,
  },
  zh: {
    drawing: '交叉熵曲线上的六幅图',
    picture: (number: number) => `第 ${number} 幅图`,
    at: (p: string, right: boolean) => `p = ${p}，${right ? '读对了' : '读错了'}`,
    axis: '正确答案的概率 p',
    wrong: '读错',
    right: '读对',
    mean: (loss: string) => `平均损失 ${loss}`,
    score: (right: number, of: number) => `${of} 幅中读对 ${right} 幅`,
    summary: (loss: string, right: number, of: number, share: string) =>
      `损失为 ${loss}，${of} 幅图中读对了 ${right} 幅。仅最差的一幅就占了损失的 ${share}%。`,
  },
} satisfies Record<Locale, object>
