/**
 * The gradient of `f` at `x` by central differences, (f(x + h) - f(x - h)) / 2h in each coordinate: what an analytic
 * gradient is held against. `f` computes in doubles; the error is about h² |f‴| / 6 + 1e-16 |f| / h.
 */
export function slopes(f: (x: Float64Array) => number, x: ArrayLike<number>, h = 1e-5): Float64Array {
  const at = Float64Array.from(x)
  return at.map((value, i) => {
    at[i] = value + h
    const above = f(at)
    at[i] = value - h
    const below = f(at)
    at[i] = value
    return (above - below) / (2 * h)
  })
}
