import { type DialogAction, openDialog } from '../dialog/open-dialog.ts'
import { adoptStyle } from '../late-style.ts'
import type { Text } from '../text.ts'
import styles from './difference.css?inline'
import { differenceTable, type Sides } from './difference-table.ts'

/** Opens a dialog with two texts side by side. `text` knows the strings `edits.`. */
export function openDifference(title: string, sides: Sides, actions: readonly DialogAction[], text: Text): void {
  adoptStyle(styles)
  openDialog({
    name: 'difference',
    title,
    content: [differenceTable(sides, text)],
    actions,
    close: text('edits.close'),
  })
}
