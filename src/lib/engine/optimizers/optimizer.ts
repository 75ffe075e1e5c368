import { fail, shown } from '../error.ts'
import { listedGrads, variableGrads } from '../tape/variable-grads.ts'
import { allocate, type Values } from '../tensor/dtype.ts'
import { dispose, keep } from '../tensor/memory.ts'
import { sameShape } from '../tensor/shape.ts'
import { take } from '../tensor/shelf.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import { type Variable, variableNamed } from '../tensor/variable.ts'

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

/** The numbers that an optimizer was made with, by the names of its arguments. */
export type Settings = Readonly<Record<string, number | boolean | null | undefined>>

/** An optimizer's whole idea: how a weight moves, given its gradient and what is remembered of it. */
export interface UpdateRule {
  name: string
  learningRate: number
  /** Its other numbers. */
  settings: Settings
  /** What is remembered of each weight, and the value that it starts with. */
  slots: Readonly<Record<string, number>>
  update(step: Update): void
}

/** Gradients by the name of their variable, as an object or as a list. */
export type NamedGradients = Record<string, Tensor | null | undefined> | { name: string; tensor: Tensor | null }[]

/** A tensor with its name, in an optimizer's state. */
export interface NamedTensor {
  name: string
  tensor: Tensor
}

/** What is remembered of one variable: a tensor for each slot, and how often it was updated. */
interface Memory {
  name: string
  slots: Tensor[]
  /** The numbers in the slots, which grow in place. */
  state: Values[]
  t: number
}

/** Moves variables downhill, by one rule or another. */
export class Optimizer {
  readonly name: string
  /** May be changed between steps. */
  learningRate: number
  /** How many steps were taken. */
  iterations = 0
  readonly #rule: UpdateRule
  readonly #memory = new Map<Variable, Memory>()
  /** What `setWeights` brought, waiting for the variables to come in the same order. */
  #restored: Omit<Memory, 'state'>[] = []

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
    const { value, grads, trainable } = listedGrads(f, variables)
    let place = 0
    for (let i = 0; i < grads.length; i++) {
      const gradient = grads[i]
      if (gradient === null) continue
      this.#move(trainable[i], gradient, place++)
      gradient.dispose()
    }
    this.iterations++
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
    pairs.forEach(([name, gradient], place) => {
      if (gradient) this.#move(variableNamed(this.name, name), gradient, place)
    })
    this.iterations++
  }

  /** The state as copies, to be stored: the number of steps, then each slot of each variable. */
  async getWeights(): Promise<NamedTensor[]> {
    const memories = this.#memory.size > 0 ? [...this.#memory.values()] : this.#restored
    const copy = ({ values, shape, dtype }: Tensor) => makeTensor(values.slice(), shape, dtype)
    return [
      { name: 'iter', tensor: makeTensor(Int32Array.of(this.iterations), [], 'int32') },
      ...Object.keys(this.#rule.slots).flatMap((slot, k) =>
        memories.map(({ name, slots }) => ({ name: `${name}/${slot}`, tensor: copy(slots[k]) })),
      ),
    ]
  }

  /** Takes up a state from `getWeights`. The variables are expected in the order in which they were then. */
  async setWeights([steps, ...weights]: readonly NamedTensor[]): Promise<void> {
    this.dispose()
    this.iterations = steps.tensor.dataSync()[0]
    const count = weights.length / (Object.keys(this.#rule.slots).length || 1)
    this.#restored = weights.slice(0, count).map(({ name }, i) => ({
      name: name.slice(0, name.lastIndexOf('/')),
      slots: weights.filter((_, k) => k % count === i).map(({ tensor }) => remembered(tensor, tensor.dataSync())),
      t: this.iterations,
    }))
  }

  /** The numbers that the optimizer was made with, by the names of its arguments. */
  getConfig(): Settings {
    return { learningRate: this.learningRate, ...this.#rule.settings }
  }

  /** Forgets, and frees, what was remembered of the variables. */
  dispose(): void {
    for (const { slots } of [...this.#memory.values(), ...this.#restored]) dispose(slots)
    this.#memory.clear()
    this.#restored = []
  }

  #move(variable: Variable, gradient: Tensor, place: number): void {
    const { values: w, shape, dtype } = variable.onTape(this.name)
    const { values: g, shape: gShape } = gradient.snapshot(this.name)
    if (!sameShape(shape, gShape))
      fail(this.name, `the gradient of ${variable.name} is ${shown(gShape)}, the variable ${shown(shape)}`, {
        shapes: [gShape, shape],
      })
    const memory = this.#memory.get(variable) ?? this.#remember(variable, place)
    const next = take(dtype, w.length)
    this.#rule.update({ w, g, next, state: memory.state, t: ++memory.t, learningRate: this.learningRate })
    variable.take(next)
  }

  /** Begins to remember a variable: where `setWeights` left off, or anew. */
  #remember(variable: Variable, place: number): Memory {
    const restored = this.#restored[place]
    const slots =
      restored?.slots ??
      Object.values(this.#rule.slots).map((start) =>
        remembered(variable, allocate(variable.dtype, variable.size).fill(start) as Values),
      )
    const state = slots.map(({ values }) => values)
    const memory = { name: variable.name, slots, state, t: restored?.t ?? 0 }
    this.#memory.set(variable, memory)
    return memory
  }
}

/** Values that grow in place from step to step, in the shape of the variable; no `tidy` around a step frees them. */
const remembered = ({ shape, dtype }: Tensor, values: Values): Tensor => keep(makeTensor(values, shape, dtype))
