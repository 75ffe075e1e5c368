import { expect, test } from 'vitest'
import { closeUp, queryOf, spread } from './han.ts'

test('Chinese is spread for the index and closed up for the eye, and nothing else changes', () => {
  const text = '用 softmax 的反向传播，loss 变小'
  expect(spread(text)).toBe('用 softmax 的 反 向 传 播，loss 变 小')
  expect(closeUp(spread('反向传播，再走一步'))).toBe('反向传播，再走一步')
})

test('marks on neighbouring characters become one', () => {
  expect(closeUp('用 <mark>反</mark> <mark>向</mark> 传')).toBe('用<mark>反向</mark>传')
  expect(closeUp('拖 动 <mark>学 </mark><mark>习 </mark><mark>率</mark>，改 改')).toBe('拖动<mark>学习率</mark>，改改')
  expect(closeUp('the <mark>learning</mark> <mark>rate</mark>')).toBe('the <mark>learning</mark> <mark>rate</mark>')
})

test('a Chinese word is sought as a row of characters', () => {
  expect(queryOf('卷积核')).toBe('"卷 积 核"')
  expect(queryOf('softmax 函数')).toBe('softmax 函 数')
  expect(queryOf('learning rate')).toBe('learning rate')
})
