import type { Locale } from '#lib/notebook/figure/types.ts'

interface Words {
  drawing: string
  start: string
  picture: string
  pictures: Record<string, string>
  rate: string
  steps: string
  first: string
  second: string
  summary(steps: number, kernel: string, loss: string, ratio: string, over: boolean): string
}

export const words: Record<Locale, Words> = {
  en: {
    drawing: 'The plane of all kernels of two weights, with lines of equal loss and the path of gradient descent',
    start: 'First kernel',
    picture: 'Learn from',
    pictures: { stripe: 'a stripe', dots: 'scattered dots' },
    rate: 'learning rate η',
    steps: 'steps',
    first: 'left weight',
    second: 'right weight',
    summary: (steps, kernel, loss, ratio, over) =>
      `After ${steps} ${steps === 1 ? 'step' : 'steps'} the kernel is ${kernel}, the loss ${loss}. ` +
      (over
        ? 'The rate is beyond the limit: it cannot arrive.'
        : `The valley is ${ratio} times as steep across as along.`),
  },
  zh: {
    drawing: '所有两个权重的卷积核构成的平面，画着等损失线和梯度下降的路径',
    start: '起始卷积核',
    picture: '从什么图像学',
    pictures: { stripe: '一道条纹', dots: '零散的点' },
    rate: '学习率 η',
    steps: '步数',
    first: '左权重',
    second: '右权重',
    summary: (steps, kernel, loss, ratio, over) =>
      `走了 ${steps} 步，卷积核是 ${kernel}，损失 ${loss}。` +
      (over ? '学习率超出了界限：到不了终点。' : `山谷横向的陡峭程度是纵向的 ${ratio} 倍。`),
  },
}
