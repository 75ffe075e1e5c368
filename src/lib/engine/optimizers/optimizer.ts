import { allocate, type Values } from '../dtype.ts'
import { fail, shown } from '../error.ts'
import { dispose } from '../memory.ts'
import { sameShape } from '../shape.ts'
import { Tensor } from '../tensor.ts'
import { type Variable, variableNamed } from '../variable.ts'
import { variableGrads } from '../variable-grads.ts'

/** Everything that one update of one variable reads and writes, element by element. */
export interface Update {
  /** The weights before. */
  readonly w: Values
  /** Their gradient. */
  readonly g: Values
  /** What the optimizer remembers of each weight: as many arrays as it has slots. */
  readonly state: Values[]
  /** Where the weights after go. */
  readonly next: Values
  /** Which update of this variable it is, from 1. */
  readonly t: number
  readonly learningRate: number
}

/** An optimizer's whole idea: how a weight moves, given its gradient and what is remembered of it. */
export interface UpdateRule {
  name: string
  learningRate: number
  /** The value that each slot of memory starts with. */
  slots: readonly number[]
  update(step: Update): void
}

/** Gradients by the name of their variable, as an object or as a list. */
export type NamedGradients = Record<string, Tensor | null | undefined> | { name: string; tensor: Tensor | null }[]

/** Moves variables downhill, by one rule or another. */
export class Optimizer {
  readonly name: string
  /** May be changed between steps. */
  learningRate: number
  /** How many steps were taken. */
  iterations = 0
  readonly #rule: UpdateRule
  readonly #memory = new WeakMap<Variable, { state: Values[]; t: number }>()

  constructor(rule: UpdateRule) {
    if (typeof rule.learningRate !== 'number')
      fail(rule.name, `needs a learning rate, got ${String(rule.learningRate)}`)
    this.name = rule.name
    this.learningRate = rule.learningRate
    this.#rule = rule
  }

  /** As assigning `learningRate`. */
  setLearningRate(learningRate: number): void {
    this.learningRate = learningRate
  }

  /** One step: computes the loss f() and its gradients, and moves the variables. Returns the loss if asked to. */
  minimize(f: () => Tensor, returnCost = false, variables?: readonly Variable[]): Tensor | null {
    const { value, grads } = this.computeGradients(f, variables)
    this.applyGradients(grads)
    dispose(grads)
    if (returnCost) return value
    value.dispose()
    return null
  }

  /** The loss f() and its gradient for each variable, as `variableGrads`. */
  computeGradients(f: () => Tensor, variables?: readonly Variable[]): { value: Tensor; grads: Record<string, Tensor> } {
    return variableGrads(f, variables)
  }

  /** Moves the variables by gradients that were computed before. */
  applyGradients(gradients: NamedGradients): void {
    const pairs = Array.isArray(gradients)
      ? gradients.map(({ name, tensor }) => [name, tensor] as const)
      : Object.entries(gradients)
    for (const [name, gradient] of pairs) if (gradient) this.#move(variableNamed(this.name, name), gradient)
    this.iterations++
  }

  /** Nothing to free here; tfjs's optimizers hold tensors. */
  dispose(): void {}

  #move(variable: Variable, gradient: Tensor): void {
    const { values: w, shape, dtype } = variable.snapshot(this.name)
    const { values: g, shape: gShape } = gradient.snapshot(this.name)
    if (!sameShape(shape, gShape))
      fail(this.name, `the gradient of ${variable.name} is ${shown(gShape)}, the variable ${shown(shape)}`, {
        shapes: [gShape, shape],
      })
    let memory = this.#memory.get(variable)
    if (memory === undefined) {
      memory = { state: this.#rule.slots.map((start) => allocate(dtype, w.length).fill(start) as Values), t: 0 }
      this.#memory.set(variable, memory)
    }
    const next = allocate(dtype, w.length)
    this.#rule.update({ w, g, next, state: memory.state, t: ++memory.t, learningRate: this.learningRate })
    variable.assign(new Tensor(next, shape, dtype))
  }
}
