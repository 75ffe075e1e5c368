import { fail, shown } from '../error.ts'
import type { Gate } from '../kernels/gates.ts'
import { memoryBack, memoryOf, outputBack, outputOf } from '../kernels/lstm.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Op, op } from '../tape/op.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { hardSigmoid, sigmoid, tanh } from './activations.ts'
import { mul, sub } from './arithmetic.ts'
import { greater, less } from './comparison.ts'
import { cast, zerosLike } from './copies.ts'
import { concat } from './joining.ts'
import { square } from './mathematics.ts'
import { split } from './slicing.ts'

type Half = Op<[z: TensorLike, c: TensorLike, gate?: Gate]>

/** Sums z for four gates beside a memory c: their shapes must fit, and so must their types. */
function call(name: string, z: TensorLike, c: TensorLike, gate: Gate) {
  const [sums, memory] = toTensors(name, [z, c])
  const { shape } = memory
  if (shape.length !== 2 || sums.rank !== 2 || sums.shape[0] !== shape[0] || sums.shape[1] !== 4 * shape[1])
    fail(name, `needs z [batch, 4 units] and c [batch, units], got ${shown(sums.shape)} and ${shown(shape)}`, {
      shapes: [sums.shape, shape],
    })
  if (sums.dtype !== memory.dtype) fail(name, `z is ${sums.dtype}, c is ${memory.dtype}: cast one of them`)
  return { inputs: [sums, memory] as [Tensor, Tensor], attributes: { gate } }
}

const curve = { sigmoid, hardSigmoid }

/** The slope of a gate, from how far it is open. */
const slope = (s: Tensor, gate: Gate): Tensor =>
  gate === 'sigmoid' ? mul(s, sub(1, s)) : mul(0.2, cast(mul(greater(s, 0), less(s, 1)), s.dtype))

const examples: Parameters<Half>[] = [
  [uniform([2, 8]), uniform([2, 2], 2)],
  [uniform([3, 4]), uniform([3, 1], 2), 'hardSigmoid'],
]

export const lstmMemory: Half = op({
  name: 'lstmMemory',
  summary: 'What a long short-term memory holds after a step: what its gates keep, and what they let in.',
  formula: String.raw`y = \sigma(z_f) \odot c + \sigma(z_i) \odot \tanh(z_g),\quad \bar c = \bar y \odot f,\quad \bar z_i = \bar y \odot g \odot \sigma'(z_i),\quad \bar z_f = \bar y \odot c \odot \sigma'(z_f),\quad \bar z_g = \bar y \odot i \odot (1 - g^2)`,
  signature: (z, c, gate = 'sigmoid') => call('lstmMemory', z, c, gate),
  forward: ([z, c], { gate }, entry) => {
    const { state, kept } = memoryOf(z, c, gate)
    entry.saved = kept
    return state
  },
  backward: [
    ({ grad, inputs: [z, c], attributes: { gate } }) => {
      const [zi, zf, zg] = split(z, 4, 1)
      const [i, f, g] = [curve[gate](zi), curve[gate](zf), tanh(zg)]
      const ofIdea = mul(mul(grad, i), sub(1, square(g)))
      return concat([mul(mul(grad, g), slope(i, gate)), mul(mul(grad, c), slope(f, gate)), ofIdea, zerosLike(c)], 1)
    },
    ({ grad, inputs: [z], attributes: { gate } }) => mul(grad, curve[gate](split(z, 4, 1)[1])),
  ],
  fused: ({ grad, inputs: [z, c], attributes: { gate }, saved }) => memoryBack(grad, z, c, saved, gate),
  multiplyAdds: (_, __, memory) => 2 * memory.size,
  examples,
  tfjs: null,
})

export const lstmOutput: Half = op({
  name: 'lstmOutput',
  summary: 'What a long short-term memory says after a step: as much of what it holds as its last gate lets out.',
  formula: String.raw`h = \sigma(z_o) \odot \tanh(c),\quad \bar c = \bar h \odot o \odot (1 - \tanh^2 c),\quad \bar z_o = \bar h \odot \tanh(c) \odot \sigma'(z_o)`,
  signature: (z, c, gate = 'sigmoid') => call('lstmOutput', z, c, gate),
  forward: ([z, c], { gate }, entry) => {
    const { state, kept } = outputOf(z, c, gate)
    entry.saved = kept
    return state
  },
  backward: [
    ({ grad, inputs: [z, c], attributes: { gate } }) => {
      const nothing = zerosLike(c)
      const o = curve[gate](split(z, 4, 1)[3])
      return concat([nothing, nothing, nothing, mul(mul(grad, tanh(c)), slope(o, gate))], 1)
    },
    ({ grad, inputs: [z, c], attributes: { gate } }) =>
      mul(mul(grad, curve[gate](split(z, 4, 1)[3])), sub(1, square(tanh(c)))),
  ],
  fused: ({ grad, inputs: [z, c], attributes: { gate }, saved }) => outputBack(grad, z, c, saved, gate),
  examples,
  tfjs: null,
})
