import { argBest } from '../kernels/arg-best.ts'
import { uniform } from '../kinds/uniform.ts'
import { flat } from '../tape/flat.ts'
import { type Op, op } from '../tape/op.ts'
import { axisOf } from '../tensor/shape.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'

const cube = uniform([2, 3, 2])

type ArgReduction = Op<[x: TensorLike, axis?: number]>

function argReduction(name: string, which: string, better: (v: number, best: number) => boolean): ArgReduction {
  return op({
    name,
    summary: `The position of the ${which} element along an axis; the first, when there are several.`,
    formula: String.raw`y = \operatorname{${name}}_i x_i,\quad \bar x = 0`,
    signature: (x, axis = 0) => ({ inputs: [x], attributes: { axis } }),
    forward: ([x], { axis }) => argBest(x, axisOf(name, axis, x.rank), better),
    backward: [flat],
    examples: [[new Int32Array([3, 9, 2, 9])], [cube, 1], [cube, -1]],
  })
}

export const argMax: ArgReduction = argReduction('argMax', 'largest', (v, best) => v > best)
export const argMin: ArgReduction = argReduction('argMin', 'smallest', (v, best) => v < best)
