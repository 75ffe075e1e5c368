import { type RandomStream, random, shuffled, stream } from '#lib/engine/index.ts'
import type { TrainingPlan } from './plan.ts'

/** The numbers that decide the order of the rows, apart from all others: a net that draws none keeps its order. */
export function orderNumbers({ seed }: TrainingPlan): RandomStream {
  return seed === undefined ? stream('training') : random(`training/${seed}`)
}

/** The rows of one epoch, from 0: each once, in an order of their own if the plan wants it. */
export function orderOfRows({ rows, shuffle }: TrainingPlan, numbers: RandomStream): number[] {
  return shuffle ? shuffled(rows, numbers) : Array.from({ length: rows }, (_, i) => i)
}
