import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the unrolled network says, in both languages. */
export const words = {
  en: {
    drawing: 'A recurrent network of one number, unrolled over five moments',
    input: (t: number) => `Input at moment ${t}`,
    inputAt: (x: string) => `x is ${x}`,
    weight: 'weight w',
    step: 'steps',
    states: 'state',
    gradients: 'gradient of the state',
    shares: 'share of ∂L/∂w',
    inputs: 'input',
    loss: 'loss',
    nothing: 'Nothing has been read. Take a step. ',
    forward: (t: number, before: string, x: string, h: string, w: string) =>
      `Moment ${t}: h is tanh(${w} · ${before} + ${x}) = ${h}. `,
    lost: (h: string, loss: string) => `The last state ${h} should be 0.5: the loss is ${loss}. `,
    begin: (dh: string) => `Back from the loss: the slope for the last state is 2 (h − 0.5) = ${dh}. `,
    backward: (t: number, dh: string, factor: string) =>
      `Back to moment ${t}: the step multiplies by w (1 − h²) = ${factor}, which leaves ${dh}. `,
    sum: (sum: string) => `The shares add up to ∂L/∂w = ${sum}.`,
    sofar: (sum: string) => `∂L/∂w so far: ${sum}.`,
  },
  zh: {
    drawing: '只有一个数的循环网络，沿五个时刻展开',
    input: (t: number) => `第 ${t} 个时刻的输入`,
    inputAt: (x: string) => `x 为 ${x}`,
    weight: '权重 w',
    step: '步数',
    states: '状态',
    gradients: '状态的梯度',
    shares: '∂L/∂w 的一份',
    inputs: '输入',
    loss: '损失',
    nothing: '还什么都没有读。走一步试试。',
    forward: (t: number, before: string, x: string, h: string, w: string) =>
      `第 ${t} 个时刻：h = tanh(${w} · ${before} + ${x}) = ${h}。`,
    lost: (h: string, loss: string) => `最后的状态是 ${h}，应当是 0.5：损失为 ${loss}。`,
    begin: (dh: string) => `从损失往回走：最后一个状态的斜率是 2 (h − 0.5) = ${dh}。`,
    backward: (t: number, dh: string, factor: string) =>
      `退回第 ${t} 个时刻：这一步乘以 w (1 − h²) = ${factor}，剩下 ${dh}。`,
    sum: (sum: string) => `各份相加，得 ∂L/∂w = ${sum}。`,
    sofar: (sum: string) => `到此为止，∂L/∂w 的和是 ${sum}。`,
  },
} satisfies Record<Locale, object>
