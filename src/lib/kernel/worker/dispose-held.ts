import { tensorsIn } from './tensors-in.ts'

/**
 * Gives up the tensors that a cell's former definitions held, so that running it again and again does not fill the
 * memory of a device. Tensors that other cells' definitions hold too stay.
 */
export function disposeHeld(former: Iterable<unknown>, others: Iterable<unknown>): void {
  const spared = tensorsIn(others)
  for (const tensor of tensorsIn(former)) if (!spared.has(tensor) && !tensor.isDisposed) tensor.dispose()
}
