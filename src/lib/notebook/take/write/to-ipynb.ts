import { planCells } from '#lib/kernel/cell/plan.ts'
import type { CellReading } from '#lib/kernel/cell/read-cell.ts'
import type { TakenSettings as RuntimeSettings } from '../node/settings.ts'
import { givenTo } from '../script/given-to.ts'
import type { TakenCell, TakenOutput, TakenPage } from '../taken-page.ts'

/** What a notebook for Jupyter is made of, beside the page. */
export interface NotebookTools {
  readings: CellReading[]
  /** The text that defines `opened`, as `site/build/taken-runtime.ts` makes it. */
  runtime: string
  settings: RuntimeSettings
  /** What the reader is told at the top. */
  preface: string
}

/**
 * A page as a Jupyter notebook for Deno's TypeScript kernel, format 4.5, with its outputs. The first code cell holds what
 * cells are given; all others are as they stand on the page. `fromIpynb` makes the cells of it again.
 */
export function toIpynb(page: TakenPage, { readings, runtime, settings, preface }: NotebookTools): string {
  const ours = page.parts.some((part) => part.type === 'cell' && part.only === 'reference')
  const given = givenTo(readings, planCells(readings), ours)
  const setUp = [
    `import * as npm from 'npm:@tensorflow/tfjs@4.22.0'`,
    `let { ${given.join(', ')} } = ((npm: any): any => {`,
    `const settings = ${JSON.stringify(settings)}`,
    runtime.trim(),
    'return opened.open(npm, settings)',
    `})(npm)${ours ? '\nlet tf = tfjs' : ''}`,
  ].join('\n')
  const { title, address, settings: lesson } = page
  const cells = [
    prose('chainrule', preface),
    hidden('set-up', setUp),
    ...page.parts.flatMap((part, i) => (part.type === 'prose' ? [prose(`prose-${i}`, part.markdown)] : cellOf(part))),
  ]
  const notebook = {
    cells,
    metadata: {
      kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
      language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
      title,
      chainrule: { ...lesson, address },
    },
    nbformat: 4,
    nbformat_minor: 5,
  }
  return `${JSON.stringify(notebook, null, 1)}\n`
}

/** A cell that runs on our engine only stands between two that choose the engine, and show nothing. */
function cellOf({ id, text, original, only, outputs }: TakenCell): object[] {
  const cell = { ...code(id, text, outputs), metadata: { chainrule: { id, original } } }
  if (only !== 'reference') return [cell]
  return [hidden(`${id}-before`, 'void (tf = reference)'), cell, hidden(`${id}-after`, 'void (tf = tfjs)')]
}

/** Code that is no cell of the page. */
const hidden = (id: string, text: string) => ({
  ...code(id, text, []),
  metadata: { chainrule: { part: 'set-up' }, jupyter: { source_hidden: true } },
})

function code(id: string, text: string, outputs: readonly TakenOutput[]) {
  return {
    cell_type: 'code',
    id: cellId(id),
    metadata: {},
    execution_count: null,
    source: lines(text),
    outputs: outputs.map(output),
  }
}

const prose = (id: string, markdown: string) => ({
  cell_type: 'markdown',
  id: cellId(id),
  metadata: { chainrule: { part: 'prose' } },
  source: lines(markdown),
})

function output({ text, svg, png, html, error }: TakenOutput): object {
  if (error) return { output_type: 'stream', name: 'stderr', text: lines(`${text}\n`) }
  const data = {
    'text/plain': lines(text),
    ...(svg && { 'image/svg+xml': lines(svg) }),
    ...(png && { 'image/png': png }),
    ...(html && { 'text/html': lines(html) }),
  }
  return { output_type: 'display_data', data, metadata: {} }
}

/** Jupyter keeps texts as lines, each with its end. */
const lines = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/))

/** The format allows letters, digits, dash and underscore, at most 64. */
const cellId = (id: string): string => id.replace(/[^\w-]/g, '-').slice(0, 64)
