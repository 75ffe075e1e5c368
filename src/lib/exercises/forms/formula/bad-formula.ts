/** A text that is no formula. `code` names a message of the page, `what` is the sign or name that does not fit. */
export class BadFormula extends Error {
  override name = 'BadFormula'
  readonly code: 'unknown' | 'unexpected' | 'ends' | 'long'
  readonly what: string
  constructor(code: BadFormula['code'], what = '') {
    super(`formula: ${code} ${what}`.trim())
    this.code = code
    this.what = what
  }
}
