/**
 * What the lines of a `.ts` file that are not a cell's look like. Cells begin as in editors that know notebooks,
 * with `// %%`.
 */
export const marks = {
  /** The line that holds the settings as JSON. */
  settings: '// chainrule: ',
  cell: '// %% ',
  /** The last of these marks: what follows is no cell. */
  end: '// %% [end]',
  /** Before each line of a cell that does not run. */
  asleep: '//| ',
} as const

/** A line of a cell that looks like a mark gets a backslash more, so that it is none. */
export const guardMarks = (text: string): string => text.replace(/^\/\/ (\\*%%)/gm, '// \\$1')

/** Takes it away again. */
export const unguardMarks = (text: string): string => text.replace(/^\/\/ \\(\\*%%)/gm, '// $1')
