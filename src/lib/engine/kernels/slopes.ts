import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { passed } from './simd/passes-simd.ts'

/** ∂L/∂x of relu, from ∂L/∂y and y. A truth is a factor of 0 or 1: no branch has to be guessed. */
export function reluBack(grad: Tensor, output: Tensor): Tensor {
  const result = unwritten(grad.shape, grad.dtype)
  const [g, y, to] = [grad.values, output.values, result.values]
  if (passed('reluBack', to, g, y)) return result
  for (let i = 0; i < to.length; i++) to[i] = g[i] * +(y[i] > 0)
  return result
}

/** ∂L/∂x of x², from ∂L/∂y and x. */
export function squareBack(grad: Tensor, _: Tensor, x: Tensor): Tensor {
  const result = unwritten(grad.shape, grad.dtype)
  const [g, v, to] = [grad.values, x.values, result.values]
  for (let i = 0; i < to.length; i++) to[i] = g[i] * (2 * v[i])
  return result
}

/** ∂L/∂x of sigmoid, from ∂L/∂y and y. */
export function sigmoidBack(grad: Tensor, output: Tensor): Tensor {
  const result = unwritten(grad.shape, grad.dtype)
  const [g, y, to] = [grad.values, output.values, result.values]
  for (let i = 0; i < to.length; i++) to[i] = g[i] * (y[i] * (1 - y[i]))
  return result
}

/** ∂L/∂x of tanh, from ∂L/∂y and y. */
export function tanhBack(grad: Tensor, output: Tensor): Tensor {
  const result = unwritten(grad.shape, grad.dtype)
  const [g, y, to] = [grad.values, output.values, result.values]
  for (let i = 0; i < to.length; i++) to[i] = g[i] * (1 - y[i] * y[i])
  return result
}
