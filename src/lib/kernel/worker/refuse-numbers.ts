import { defineProperty } from './primordials.ts'

/**
 * Where JavaScript wants a number and gets a tensor, as in `a * 2`, it would go on with NaN and say nothing. For cells that
 * throws. As text, in `${a}` and `'a: ' + a`, a tensor is what it was.
 */
export function refuseNumbers({ prototype }: { prototype: object }): void {
  const value = function (this: object, hint: string): string {
    if (hint === 'number') throw new TypeError('Tensor: is no number')
    return this.toString()
  }
  defineProperty(prototype, Symbol.toPrimitive, { value, configurable: true })
}
