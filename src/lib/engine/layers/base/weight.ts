import { cast } from '../../ops/copies.ts'
import type { DataType } from '../../tensor/dtype.ts'
import { tidy } from '../../tensor/memory.ts'
import type { Shape } from '../../tensor/shape.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type Variable, variable } from '../../tensor/variable.ts'
import type { Constraint } from '../choices/constraints.ts'
import { refuse } from './fault.ts'
import { scoped, unique } from './names.ts'

/** A variable of a layer: the values that training moves, and what they have to obey. tfjs calls it LayerVariable. */
export class Weight {
  /** Layer and weight, `dense_Dense1/kernel`: the name in files. */
  readonly originalName: string
  /** The same, made unique among all variables. */
  readonly name: string
  readonly shape: Shape
  readonly dtype: DataType
  readonly trainable: boolean
  readonly constraint: Constraint | null
  /** The variable itself. */
  readonly val: Variable

  constructor(initial: Tensor, name: string, trainable = true, constraint: Constraint | null = null) {
    this.originalName = scoped(name)
    this.name = unique(this.originalName)
    this.shape = initial.shape
    this.dtype = initial.dtype
    this.trainable = trainable
    this.constraint = constraint
    this.val = variable(initial, trainable, this.name)
  }

  /** The variable, to compute with. */
  read(): Variable {
    return this.val
  }

  /** Replaces the values, and bends them to the constraint. */
  write(value: Tensor): this {
    if (value.shape.join() !== this.shape.join())
      refuse(this.name, `the weight has shape [${this.shape}], got [${value.shape}]`, [this.shape, value.shape])
    tidy(() => {
      const fitting = value.dtype === this.dtype ? value : cast(value, this.dtype)
      this.val.assign(this.constraint ? this.constraint.apply(fitting) : fitting)
    })
    return this
  }

  /** Gives the values up. */
  dispose(): void {
    this.val.dispose()
  }
}
