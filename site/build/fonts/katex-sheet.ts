import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './folder.ts'

/** A face as CSS chooses it. */
export interface ChosenFace {
  family: string
  style: string
  weight: string
}

/** The folder with KaTeX's style sheet and fonts; of the installed copy, which also renders. */
export const katexFolder = join(packageFolder('katex'), 'dist')

/** KaTeX's style sheet as it comes. */
export const katexSheet: string = readFileSync(join(katexFolder, 'katex.min.css'), 'utf8')

/** The face in which formulas begin. */
const plain: ChosenFace = { family: 'KaTeX_Main', style: 'normal', weight: '400' }

/** What rules of the sheet change about the face: of elements, or of their children, with all of these classes. */
const rules: { classes: string[]; change: Partial<ChosenFace> }[] = [
  ...katexSheet.matchAll(/([^{}]+)\{([^}]*font-(?:family|style|weight)[^}]*)\}/g),
].flatMap(([, selectors, declarations]) => {
  const change: Record<string, string> = {}
  for (const [, name, value] of declarations.matchAll(/font-(family|style|weight):([^;]+)/g)) change[name] = value
  return selectors.split(',').flatMap((selector) => {
    const classes = selector
      .match(/\.katex .*?((?:\.[\w-]+)+)(?:>span)?$/)?.[1]
      .slice(1)
      .split('.')
    return classes ? [{ classes, change }] : []
  })
})

/** The face of text that stands in elements with these classes, the outermost first. */
export function chosenFace(stack: readonly string[]): ChosenFace {
  const face = { ...plain }
  for (const classes of stack.map((names) => new Set(names.split(' '))))
    for (const rule of rules) if (rule.classes.every((name) => classes.has(name))) Object.assign(face, rule.change)
  return face
}

/** What a face is called among others. */
export const faceName = ({ family, style, weight }: ChosenFace): string => `${family} ${style} ${weight}`
