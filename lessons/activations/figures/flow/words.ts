import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of twenty layers says, in both languages. */
export const words = {
  en: {
    drawing: 'Signal and gradient in twenty layers',
    layer: 'Layer',
    layerAt: (layer: number, signal: string, gradient: string) =>
      `layer ${layer}, signal ${signal}, gradient ${gradient}`,
    activation: 'activation f',
    none: 'none',
    gain: 'gain g',
    outputs: 'outputs',
    signal: 'signal →',
    gradient: '← gradient',
    layers: 'layer',
    said: (layer: number, signal: string, gradient: string) =>
      `At layer ${layer} the signal has size ${signal} and the gradient ${gradient}. `,
    input: (gradient: string) => `At the input arrives a gradient of ${gradient}. `,
    asleep: (share: string) => `${share} of the slopes in this layer are below a hundredth.`,
    dead: (count: number) =>
      count === 1
        ? 'One unit of 64 is off for every input: dead.'
        : `${count} units of 64 are off for every input: dead.`,
  },
  zh: {
    drawing: '二十层中的信号与梯度',
    layer: '层',
    layerAt: (layer: number, signal: string, gradient: string) => `第 ${layer} 层，信号 ${signal}，梯度 ${gradient}`,
    activation: '激活函数 f',
    none: '无',
    gain: '增益 g',
    outputs: '输出',
    signal: '信号 →',
    gradient: '← 梯度',
    layers: '层',
    said: (layer: number, signal: string, gradient: string) =>
      `第 ${layer} 层的信号大小为 ${signal}，梯度为 ${gradient}。`,
    input: (gradient: string) => `到达输入处的梯度为 ${gradient}。`,
    asleep: (share: string) => `这一层有 ${share} 的斜率不到百分之一。`,
    dead: (count: number) => `64 个单元中有 ${count} 个对所有输入都不响应：死了。`,
  },
} satisfies Record<Locale, object>
