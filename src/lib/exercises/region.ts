/** A starter in three parts: only the middle one may be edited. */
export interface Region {
  before: string
  editable: string
  after: string
}

const mark = /^[ \t]*\/\/ #(region|endregion) yours[ \t]*\r?\n?/gm

/**
 * Splits a starter (or a solution) at its lines `// #region yours` and `// #endregion yours`. The marks themselves
 * belong to no part. Throws when there is not exactly one of each, in this order.
 */
export function splitRegion(text: string, file: string): Region {
  const marks = [...text.matchAll(mark)]
  if (marks.length !== 2 || marks[0][1] !== 'region' || marks[1][1] !== 'endregion')
    throw new Error(
      `${file}: needs one line "// #region yours" and after it one "// #endregion yours", found ${marks.length}`,
    )
  const [open, close] = marks
  return {
    before: text.slice(0, open.index),
    editable: text.slice(open.index + open[0].length, close.index),
    after: text.slice(close.index + close[0].length),
  }
}

/** The text that runs: what a learner wrote, between the parts that are fixed. */
export const joinRegion = ({ before, after }: Region, editable: string): string =>
  `${before}${editable.endsWith('\n') || editable === '' ? editable : `${editable}\n`}${after}`
