import { runAll, runStale, stopAll } from '../running/actions.ts'
import type { PageAction } from './action.ts'

/** What the menu of the page offers, in groups. */
export const pageActions: readonly (readonly PageAction[])[] = [[runAll, runStale, stopAll]]
