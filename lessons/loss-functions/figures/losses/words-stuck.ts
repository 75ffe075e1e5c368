import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of the stuck neuron says, in both languages. */
export const words = {
  en: {
    drawing: 'Two losses of a neuron that should say 0, over its sum z, and what it says while it learns',
    start: 'Start of the sum z',
    startAt: (z: string) => `z starts at ${z}`,
    rate: 'learning rate η',
    steps: 'steps',
    loss: 'loss',
    says: 'p',
    stepAt: (step: number) => `step ${step}`,
    squared: 'squared',
    crossEntropy: 'cross entropy',
    begins: (z: string, p: string) => `At z = ${z} the neuron says ${p}; right would be 0. `,
    pulls: (squared: string, cross: string) => `Squares pull with ${squared}, cross entropy with ${cross}. `,
    after: (steps: number, squared: string, cross: string) =>
      `After ${steps} ${steps === 1 ? 'step' : 'steps'} they have brought it to ${squared} and ${cross}.`,
  },
  zh: {
    drawing: '一个本该说 0 的神经元：两种损失随加权和 z 的变化，以及它在学习中说的话',
    start: '加权和 z 的起点',
    startAt: (z: string) => `z 从 ${z} 出发`,
    rate: '学习率 η',
    steps: '步数',
    loss: '损失',
    says: 'p',
    stepAt: (step: number) => `第 ${step} 步`,
    squared: '平方',
    crossEntropy: '交叉熵',
    begins: (z: string, p: string) => `在 z = ${z} 处，神经元说 ${p}，而正确答案是 0。`,
    pulls: (squared: string, cross: string) => `平方损失的拉力是 ${squared}，交叉熵的拉力是 ${cross}。`,
    after: (steps: number, squared: string, cross: string) =>
      `走 ${steps} 步之后，它们分别把它拉到 ${squared} 和 ${cross}。`,
  },
} satisfies Record<Locale, object>
