/** A promise that is kept after so many milliseconds, unless it is cleared. */
export function after(milliseconds: number): { promise: Promise<void>; clear(): void } {
  let timer: NodeJS.Timeout
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  return { promise, clear: () => clearTimeout(timer) }
}
