import { benchMemory } from './engine/memory.ts'
import { benchProducts } from './engine/products.ts'
import { benchTraining } from './engine/training.ts'

/** Our engine against everyone else, in Node, on one thread: products of matrices, training steps, memory. */
export async function benchEngine(): Promise<void> {
  await benchProducts()
  await benchTraining()
  await benchMemory()
}
