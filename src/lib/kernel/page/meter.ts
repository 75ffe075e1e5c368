/** How much a worker may say: `burst` at once, then `perSecond`. In messages or in bytes. */
export interface Allowance {
  burst: number
  perSecond: number
}

/** A token bucket: `take(n)` says whether `n` more are within the allowance, and books them when they are. */
export function createMeter({ burst, perSecond }: Allowance, now: () => number = () => performance.now()) {
  let left = burst
  let last = now()
  return {
    take(amount: number): boolean {
      const time = now()
      left = Math.min(burst, left + ((time - last) / 1000) * perSecond)
      last = time
      if (amount > left) return false
      left -= amount
      return true
    },
  }
}
