import { runToHere, runWithNeeds, runWithUses } from '../running/actions.ts'
import type { CellAction } from './action.ts'

/** What the menu of every cell offers, in groups. */
export const cellActions: readonly (readonly CellAction[])[] = [[runToHere, runWithNeeds, runWithUses]]
