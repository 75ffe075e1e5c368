import { addBelow, removeAdded } from '../added/actions.ts'
import { runToHere, runWithNeeds, runWithUses } from '../running/actions.ts'
import { difference } from '../saved/actions.ts'
import { copyCell, linkToCell } from '../take/actions/menu.ts'
import type { CellAction } from './action.ts'

/** What the menu of every cell offers, in groups. */
export const cellActions: readonly (readonly CellAction[])[] = [
  [runToHere, runWithNeeds, runWithUses],
  [difference],
  [copyCell, linkToCell],
  [addBelow, removeAdded],
]
