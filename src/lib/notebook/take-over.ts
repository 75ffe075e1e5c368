import type { CellId, EngineId } from '#lib/kernel/protocol.ts'
import { createCellCode } from './cell-code.ts'
import { createCellView } from './cell-view.ts'
import type { HelpSource } from './editor/help/source.ts'
import type { Next } from './intent.ts'
import type { LiveRecord } from './live-record.ts'
import type { RenderContext } from './output/context.ts'

/** What a cell's parts need from the page. */
export interface Surroundings {
  context: RenderContext
  needPlot(): Promise<void>
  /** A text has changed. */
  changed(): void
  /** The reader asked from within the editor to run the cell. */
  run(cell: CellId, next?: Next): void
  /** Where the editor of a cell learns what names mean. */
  help(cell: CellId): Promise<HelpSource>
}

/** Makes a live cell of an element as the build wrote it. */
export function takeOver(element: HTMLElement, { context, needPlot, changed, run, help }: Surroundings): LiveRecord {
  const { cell: id = '', only, tolerance, milliseconds } = element.dataset
  const code = createCellCode(element.querySelector<HTMLElement>('.cell-code')!, {
    label: context.text('cell.code', { name: id }),
    editorLabel: context.text('cell.editor', { name: id }),
    changed,
    run: (next) => run(id, next),
    help: () => help(id),
  })
  return {
    id,
    view: createCellView(element, context, needPlot),
    code,
    original: code.text,
    only: only as EngineId | undefined,
    tolerance: Number(tolerance),
    phase: 'recorded',
    note: '',
    began: 0,
    runs: { text: code.text, saw: new Map() },
    ran: null,
    times: new Map(),
    recordedTime: Number(milliseconds),
    error: null,
  }
}
