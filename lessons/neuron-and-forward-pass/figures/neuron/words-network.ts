import type { Locale } from '#lib/notebook/figure/types.ts'

const digits = (count: number) => String(count).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)])

/** What the figure of a network says, in both languages. */
export const words = {
  en: {
    drawing: 'A feed-forward network: nodes in layers, and an edge for each weight',
    pick: 'Chosen node',
    inputs: 'inputs',
    layers: 'hidden layers',
    width: 'neurons in each',
    input: 'input layer',
    hidden: 'hidden',
    output: 'output layer',
    inputNode: (node: number) =>
      `x${digits(node)} is an input: a number that arrives. It computes nothing and has no weights. `,
    neuron: (fanIn: number) =>
      `The chosen neuron has ${fanIn} weights, one for each edge that leads into it, and 1 bias. `,
    total: (depth: number, sum: string, weights: number, biases: number) =>
      `Depth ${depth}; ${sum} = ${weights + biases} parameters: ${weights} weights and ${biases} biases.`,
  },
  zh: {
    drawing: '前馈网络：节点排成层，每条边对应一个权重',
    pick: '选中的节点',
    inputs: '输入个数',
    layers: '隐藏层数',
    width: '每层神经元',
    input: '输入层',
    hidden: '隐藏层',
    output: '输出层',
    inputNode: (node: number) => `x${digits(node)} 是输入：一个送进来的数。它什么也不算，没有权重。`,
    neuron: (fanIn: number) => `选中的神经元有 ${fanIn} 个权重，每条通向它的边一个，另有 1 个偏置。`,
    total: (depth: number, sum: string, weights: number, biases: number) =>
      `深度 ${depth}；${sum} = ${weights + biases} 个参数：${weights} 个权重，${biases} 个偏置。`,
  },
} satisfies Record<Locale, object>
