import { setSeed, stream } from '#lib/engine/index.ts'

let next = Math.random

/** Makes `Math.random` give the kernel's numbers. Call it once, before the first cell runs. */
export function installRandom(): void {
  Math.random = () => next()
}

/**
 * Starts all random numbers over, those of both engines and of `Math.random`: every run of the same cell with the same
 * seed draws the same numbers, whatever ran before.
 */
export function reseed(seed: number, cell: string): void {
  setSeed(`${seed}/${cell}`)
  next = stream('Math.random').next
}
