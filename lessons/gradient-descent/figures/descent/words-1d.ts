import type { Locale } from '#lib/notebook/figure/types.ts'
import type { Fate } from './walk.ts'

/** What the one-dimensional figure says, in both languages. */
export const words = {
  en: {
    drawing: 'A walk downhill on a curve',
    loss: 'L(θ)',
    start: 'Start of the walk',
    startAt: (theta: string) => `θ starts at ${theta}`,
    curve: 'Landscape',
    curves: { bowl: 'bowl, ½λθ²', valleys: 'two valleys' } as Record<string, string>,
    rate: 'learning rate η',
    curvature: 'curvature λ',
    steps: 'steps',
    gone: 'out of the picture',
    factor: (factor: string) => `Each step multiplies θ by 1 − ηλ = ${factor}. `,
    reached: (steps: number, theta: string, loss: string) =>
      `After ${steps} ${steps === 1 ? 'step' : 'steps'} θ is ${theta} and the loss ${loss}. `,
  },
  zh: {
    drawing: '沿曲线下山的路径',
    loss: 'L(θ)',
    start: '起点',
    startAt: (theta: string) => `θ 从 ${theta} 出发`,
    curve: '地形',
    curves: { bowl: '碗 ½λθ²', valleys: '两个山谷' } as Record<string, string>,
    rate: '学习率 η',
    curvature: '曲率 λ',
    steps: '步数',
    gone: '已走出图外',
    factor: (factor: string) => `每一步都把 θ 乘以 1 − ηλ = ${factor}。`,
    reached: (steps: number, theta: string, loss: string) => `走 ${steps} 步之后，θ 为 ${theta}，损失为 ${loss}。`,
  },
} satisfies Record<Locale, object>

/** How a walk ends, as a sentence. */
export const fates: Record<Locale, Record<Fate, string>> = {
  en: {
    rests: 'It never moves: there is no slope, or no rate.',
    slides: 'It converges, and stays on one side of the bottom.',
    crosses: 'It converges, crossing the bottom at every step.',
    hops: 'It never settles: it keeps jumping.',
    flies: 'It diverges: every step takes it further away.',
  },
  zh: {
    rests: '它一动不动：没有坡度，或者学习率为零。',
    slides: '它收敛，并且始终留在谷底的一侧。',
    crosses: '它收敛，但每一步都越过谷底。',
    hops: '它永远停不下来，一直来回跳。',
    flies: '它发散：每一步都离谷底更远。',
  },
}
