/** A text with full-width signs, as Chinese and Japanese keyboards write them, as the plain ones: `（１＋ｘ）` is `(1+x)`. */
export const halfWidth = (typed: string): string =>
  typed.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
