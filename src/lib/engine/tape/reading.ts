import type { Tensor } from '../tensor/tensor.ts'

/** Whether a step of the backward pass is running. */
let replaying = false

/** Calls `f(a, b, c)`, a step of the backward pass: it may use what the tape holds even if the reader has disposed it since. */
export function replay<A, B, C, T>(f: (a: A, b: B, c: C) => T, a: A, b: B, c: C): T {
  const outer = replaying
  replaying = true
  try {
    return f(a, b, c)
  } finally {
    replaying = outer
  }
}

/** How many gradients are being computed, one inside the other, and the tensors that were disposed meanwhile. */
let readers = 0
let waiting: Tensor[] = []

/** Keeps the values of a tensor that was disposed while a tape holds it until all tapes are read. */
export const leaveToTape = (tensor: Tensor): void => void waiting.push(tensor)

/** Runs `f`, which records a tape and goes back over it: what the tape holds stays until then, even when disposed. */
export function readingTape<T>(f: () => T): T {
  readers++
  try {
    return f()
  } finally {
    if (--readers === 0 && waiting.length > 0) {
      for (const tensor of waiting) tensor.letGo()
      waiting = []
    }
  }
}

/** Whether some tape is being written or read, whose tensors must keep their values. */
export const isReadingTape = (): boolean => readers > 0

/** Whether `tensor` may be used: it is not disposed, or the tape that holds it is being read. */
export const isUsable = (tensor: Tensor): boolean => !tensor.isDisposed || (replaying && tensor.recorded)
