import { adoptStyle } from '../late-style.ts'
import { lateText } from '../late-text.ts'
import type { LiveRecord } from '../live-record.ts'
import type { Page } from '../page.ts'
import { cellActions } from './cell-actions.ts'
import styles from './menu.css?inline'
import { openMenu } from './open-menu.ts'

/** Opens the menu of a cell under its button More. `unloaded` says that what an action needs did not come. */
export async function openCellMenu(cell: LiveRecord, page: Page, unloaded: () => void): Promise<void> {
  const text = await lateText('menu')
  adoptStyle(styles)
  const button = cell.view.element.querySelector<HTMLElement>('[data-action="more"]')!
  const groups = cellActions.map((group) =>
    group.map((action) => ({
      label: text(action.label),
      keys: action.keys,
      disabled: action.available?.(cell, page) === false,
      choose: () => void (async () => action.run(cell, page))().catch(unloaded),
    })),
  )
  openMenu(button, text('menu.of-cell', { name: cell.id }), groups)
}
