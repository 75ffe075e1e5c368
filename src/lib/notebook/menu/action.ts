import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'

/** Something that a menu offers. What does the work is loaded by `import()` when it is chosen. */
interface Action {
  /** In kebab case, unique in its menu. */
  id: string
  /** Key of the interface's string. */
  label: string
  /** The keys that do the same, as the menu shows them: `Shift+Enter`. */
  keys?: string
}

/** An action of one cell's menu. */
export interface CellAction extends Action {
  /** Whether it can be done now; what cannot stays in the menu, dimmed. Absent: always. */
  available?(cell: LiveRecord, page: Page): boolean
  /** What it throws is told as "could not be loaded". */
  run(cell: LiveRecord, page: Page): void | Promise<void>
}

/** An action of the page's menu; one that `NotebookBar.astro` names is a button of its own as well. */
export interface PageAction extends Action {
  available?(page: Page): boolean
  run(page: Page): void | Promise<void>
}
