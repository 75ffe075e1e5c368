/** How much of the slope each number of a window gets, by three rules that engines follow. */
export function sharesOf(values: readonly number[]): Record<'first' | 'last' | 'shared', number[]> {
  const most = Math.max(...values)
  const ties = values.filter((value) => value === most).length
  const only = (place: number) => values.map((_, i) => (i === place ? 1 : 0))
  return {
    first: only(values.indexOf(most)),
    last: only(values.lastIndexOf(most)),
    shared: values.map((value) => (value === most ? 1 / ties : 0)),
  }
}
