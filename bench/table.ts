/** Prints rows below a heading: the first column to the left, the others to the right. */
export function printTable(title: string, columns: string[], rows: (string | number)[][]): void {
  const text = [columns, ...rows].map((row) => row.map(String))
  const widths = columns.map((_, i) => Math.max(...text.map((row) => row[i]!.length)))
  console.log(`\n${title}`)
  for (const row of text) {
    console.log(
      `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('   ')}`,
    )
  }
}

/** Milliseconds with three significant digits: `0.0123 ms`, `4.56 ms`, `1230 ms`. */
export function milliseconds(value: number): string {
  return `${Number(value.toPrecision(3))} ms`
}

/** `ok` when a measured value keeps its aim, else `MISSED`. */
export function verdict(value: number, aim: number): string {
  return value <= aim ? 'ok' : 'MISSED'
}
