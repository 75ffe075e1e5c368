let blank = false

/** Whether weights are made without drawing numbers, since they are about to be replaced. */
export const areBlank = (): boolean => blank

/** Runs `f`, a loading of layers: weights made in it are 0, and no random number is used up. */
export function withBlankWeights<T>(f: () => T): T {
  const outer = blank
  blank = true
  try {
    return f()
  } finally {
    blank = outer
  }
}
