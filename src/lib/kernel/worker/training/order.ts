import { type RandomStream, random, stream } from '#lib/engine/index.ts'
import type { TrainingPlan } from './plan.ts'

/** The numbers that decide the order of the rows, apart from all others: a net that draws none keeps its order. */
export function orderNumbers({ seed }: TrainingPlan): RandomStream {
  return seed === undefined ? stream('training') : random(`training/${seed}`)
}

/** The rows of one epoch, from 0: each once, in an order of their own if the plan wants it. */
export function orderOfRows({ rows, shuffle }: TrainingPlan, numbers: RandomStream): number[] {
  const order = Array.from({ length: rows }, (_, i) => i)
  if (!shuffle) return order
  for (let left = rows; left > 1; left--) {
    const taken = Math.floor(numbers.next() * left)
    const last = order[left - 1]
    order[left - 1] = order[taken]
    order[taken] = last
  }
  return order
}
