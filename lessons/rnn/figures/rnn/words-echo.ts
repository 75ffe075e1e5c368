import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of gradients against lags says, in both languages. */
export const words = {
  en: {
    drawing: 'Length of the gradient against the lag, logarithmic',
    handle: 'The weight, by its gradient at lag thirty',
    weightIs: (w: string) => `w is ${w}`,
    weight: 'weight w',
    squash: 'squashing',
    kinds: { linear: 'none', tanh: 'tanh' } as Record<string, string>,
    lag: 'lag k',
    gradient: 'gradient over k steps',
    unsquashed: 'without tanh',
    one: 'stays',
    summary: (w: string, norm: string) =>
      `With w = ${w} a gradient that has gone back sixty steps is ${norm} of what it was. `,
    dies: 'It vanishes: the far past cannot be learnt from.',
    grows: 'It explodes: one far moment outweighs everything else.',
    stays: 'It arrives: far and near count alike.',
    squashed: 'Squashing has taken the rest.',
  },
  zh: {
    drawing: '梯度的长度与时间间隔，对数坐标',
    handle: '用间隔三十处的梯度调节权重',
    weightIs: (w: string) => `w 为 ${w}`,
    weight: '权重 w',
    squash: '压缩',
    kinds: { linear: '无', tanh: 'tanh' } as Record<string, string>,
    lag: '间隔 k',
    gradient: '回传 k 步后的梯度',
    unsquashed: '没有 tanh',
    one: '不变',
    summary: (w: string, norm: string) => `w = ${w} 时，梯度回传六十步之后，是原来的 ${norm} 倍。`,
    dies: '它消失了：从遥远的过去学不到什么。',
    grows: '它爆炸了：远处的一个时刻压倒了其余的一切。',
    stays: '它传到了：远近同样算数。',
    squashed: '余下的部分被压缩吃掉了。',
  },
} satisfies Record<Locale, object>
