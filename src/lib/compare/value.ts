/** A value as one engine gave it. The kernel's `NamedValue` is one. */
export interface ComparableValue {
  name: string
  /** `null`: not numeric, compared by its text. */
  numeric: { shape: readonly number[]; dtype: string; data: ArrayLike<number> } | null
  text: string
}

/** How two engines' values of the same name relate. */
export interface Difference {
  /** `exact`: every element equal. `within`: no element further apart than the tolerance allows. */
  verdict: 'exact' | 'within' | 'different'
  /** Why the elements were not held against each other, or did not decide. */
  reason?: 'missing' | 'shape' | 'dtype' | 'text'
  /** The largest |a - b|; NaN where one is NaN and the other is not. `null` when there are no numbers to compare. */
  absolute: number | null
  /** The largest |a - b| by the size of the elements (see `elementDifference`); it is what the tolerance bounds. */
  relative: number | null
  /** Index of the element with the largest relative difference; empty for a scalar, `null` when all are equal. */
  at: number[] | null
  /** How many float32 numbers lie between the two elements there; `null` unless both are float32 and finite. */
  ulps: number | null
}
