import type { Locale } from '../types.ts'

/** What a drawn computing graph says, in both languages. */
export const words = {
  en: {
    drawing: 'Computing graph',
    step: 'step',
    given: 'What is given: values that nothing computed.',
    forward: (name: string, how: string, value: string) => `Forward. ${name} = ${how} = ${value}.`,
    seed: (name: string) => `Now back. The gradient of ${name} for itself is 1.`,
    backward: (name: string, grad: string) => `Back through ${name}, where ${grad} has arrived.`,
    one: (slope: string, grad: string) => `${slope} = ${grad}.`,
    sum: (slope: string, parts: string, grad: string) => `${slope} = ${parts} = ${grad}.`,
    waits: (slope: string, grad: string) => `${slope} has ${grad} so far, and waits for more.`,
    more: (count: number) => `The graph goes on: ${count} more ops are not drawn.`,
  },
  zh: {
    drawing: '计算图',
    step: '步',
    given: '给定的值：不是算出来的。',
    forward: (name: string, how: string, value: string) => `前向：${name} = ${how} = ${value}。`,
    seed: (name: string) => `现在往回走。${name} 对自己的梯度是 1。`,
    backward: (name: string, grad: string) => `往回经过 ${name}，这里到达的梯度是 ${grad}。`,
    one: (slope: string, grad: string) => `${slope} = ${grad}。`,
    sum: (slope: string, parts: string, grad: string) => `${slope} = ${parts} = ${grad}。`,
    waits: (slope: string, grad: string) => `${slope} 目前有 ${grad}，还在等其余的部分。`,
    more: (count: number) => `图还没有完：另有 ${count} 个运算没有画出。`,
  },
} satisfies Record<Locale, object>
