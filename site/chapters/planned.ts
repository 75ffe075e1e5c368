import type { Lang } from '../i18n/languages.ts'

/**
 * The chapters that the book is to have, by their place in it. The chapter list shows a title without a link as long as
 * no lesson has its order, and says that it is not written yet.
 */
export const planned: { order: number; title: Record<Lang, string> }[] = [
  { order: 0, title: { en: 'What deep learning is', zh: '深度学习是什么' } },
  { order: 1, title: { en: 'One neuron, then many', zh: '从一个神经元到许多' } },
  { order: 2, title: { en: 'Measuring wrongness', zh: '错了多少：损失' } },
  { order: 3, title: { en: 'Gradient descent', zh: '梯度下降' } },
  { order: 4, title: { en: 'Backpropagation', zh: '反向传播' } },
  { order: 5, title: { en: 'Activation functions', zh: '激活函数' } },
  { order: 6, title: { en: 'Training a network', zh: '训练一个网络' } },
  { order: 7, title: { en: 'Overfitting and data', zh: '过拟合与数据' } },
  { order: 8, title: { en: 'Convolutional networks', zh: '卷积网络' } },
  { order: 9, title: { en: 'Recurrent networks', zh: '循环网络' } },
  { order: 10, title: { en: 'Text and embeddings', zh: '文本与嵌入' } },
  { order: 11, title: { en: 'Attention', zh: '注意力' } },
  { order: 12, title: { en: 'Looking inside', zh: '看进黑箱' } },
  { order: 13, title: { en: 'Making it practical', zh: '走向实用' } },
]
