import { planCells } from '#lib/kernel/cell/plan.ts'
import type { CellReading } from '#lib/kernel/cell/read-cell.ts'
import type { CellError } from '#lib/kernel/protocol.ts'
import type { TakenSettings as RuntimeSettings } from '../node/settings.ts'
import type { TakenCell, TakenPage } from '../taken-page.ts'
import { givenTo } from './given-to.ts'
import { guardMarks, marks } from './marks.ts'
import { orderCells } from './order-cells.ts'
import { showLast } from './show-last.ts'

/** What a `.ts` file is made of, beside the page. */
export interface ScriptTools {
  readings: CellReading[]
  /** The text that defines `opened`, as `site/build/taken-runtime.ts` makes it. */
  runtime: string
  settings: RuntimeSettings
  /** Lines that tell what this is and how to run it. */
  preface: string[]
  /** Why a cell does not run, in the reader's words. */
  reason(error: CellError): string
}

/** A page as one TypeScript file that Node runs as it is, against npm's tfjs. `fromScript` makes the cells of it again. */
export function toScript(page: TakenPage, { readings, runtime, settings, preface, reason }: ScriptTools): string {
  const plan = planCells(readings)
  const { ids, asleep } = orderCells(plan)
  const cells = new Map(page.parts.flatMap((part) => (part.type === 'cell' ? [[part.id, part] as const] : [])))
  const awake = readings.filter(({ id }) => !asleep.has(id))
  const taken = namesIn(readings)
  const [cell, show, open] = ['cell', 'show', 'chainrule'].map((name) => fresh(name, taken))
  const ours = awake.some(({ id }) => cells.get(id)!.only === 'reference')

  function cellText(id: string): string {
    const head = `${marks.cell}${id}`
    const reading = plan.readings.get(id)!
    const error = asleep.get(id)
    if (error)
      return [head, `// ${reason(error)}`, ...reading.code.split('\n').map((line) => marks.asleep + line)].join('\n')
    const { only } = cells.get(id)!
    const [before, after] = only === 'reference' ? ['; tf = reference', '\ntf = tfjs'] : ['', '']
    return `${head}\nawait ${cell}('${id}')${before}\n${guardMarks(showLast(reading, show))}${after}`
  }

  const given = givenTo(awake, plan, ours)
  const json = { ...page.settings, cells: originals([...cells.values()]), show }
  return `${[
    [...preface.map((line) => `// ${line}`.trimEnd()), `${marks.settings}${JSON.stringify(json)}`].join('\n'),
    `import * as npm from '@tensorflow/tfjs'`,
    `const { ${[as('cell', cell), as('show', show), ...given].join(', ')} } = ${open}(npm)${ours ? '\nlet tf = tfjs' : ''}`,
    ...ids.map(cellText),
    `${marks.end}\nawait ${cell}()`,
    `function ${open}(npm: any): any {\nconst settings = ${JSON.stringify(settings)}\n${runtime.trim()}\nreturn opened.open(npm, settings)\n}`,
  ].join('\n\n')}\n`
}

function namesIn(readings: readonly CellReading[]): Set<string> {
  return new Set(
    readings.flatMap(({ defines, uses, assigns }) => [...defines, ...uses, ...assigns].map(({ name }) => name)),
  )
}

const fresh = (name: string, taken: ReadonlySet<string>): string => (taken.has(name) ? fresh(`${name}_`, taken) : name)

const as = (name: string, local: string) => (name === local ? name : `${name}: ${local}`)

const originals = (cells: readonly TakenCell[]) => Object.fromEntries(cells.map(({ id, original }) => [id, original]))
