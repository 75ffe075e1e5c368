import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the two-dimensional figure says, in both languages. */
export const words = {
  en: {
    drawing: 'A walk downhill in a long valley, seen from above',
    start: 'Start of the walk',
    startAt: (x: string, y: string) => `x ${x}, y ${y}`,
    rate: 'learning rate η',
    momentum: 'momentum β',
    steps: 'steps',
    limit: (limit: string) => `limit ${limit}`,
    gone: 'out of the picture',
    bottom: 'bottom',
    reached: (steps: number, loss: string) => `After ${steps} ${steps === 1 ? 'step' : 'steps'} the loss is ${loss}. `,
    still: 'With a rate of zero nothing moves.',
    converges: (along: string, across: string) =>
      `In the long run a step keeps ${along} of the distance along the valley and ${across} of it across: it converges.`,
    hops: 'The rate is exactly the limit: the walk jumps from wall to wall for ever.',
    diverges: (limit: string) => `The rate is above ${limit}: the walk climbs the walls and diverges.`,
  },
  zh: {
    drawing: '从上方看一条狭长山谷中的下山路径',
    start: '起点',
    startAt: (x: string, y: string) => `x 为 ${x}，y 为 ${y}`,
    rate: '学习率 η',
    momentum: '动量 β',
    steps: '步数',
    limit: (limit: string) => `上限 ${limit}`,
    gone: '已走出图外',
    bottom: '谷底',
    reached: (steps: number, loss: string) => `走 ${steps} 步之后，损失为 ${loss}。`,
    still: '学习率为零，什么也不会动。',
    converges: (along: string, across: string) =>
      `长远来看，每走一步，沿谷方向的距离剩下 ${along} 倍，横向的距离剩下 ${across} 倍：它收敛。`,
    hops: '学习率恰好等于上限：路径在两壁之间永远来回跳。',
    diverges: (limit: string) => `学习率超过了 ${limit}：路径爬上谷壁，发散。`,
  },
} satisfies Record<Locale, object>
