import { count, list, number, text } from './check.ts'

/** What is told of every tensor, beside its values. */
export const measures = {
  shape: list(count(), 16),
  dtype: text(20),
  size: count(),
  min: number,
  max: number,
  mean: number,
  nan: count(),
  infinite: count(),
}
