import { keysAction } from '../keys/action.ts'
import { keepOffline } from '../offline/action.ts'
import { runAll, runStale, stopAll } from '../running/actions.ts'
import { reset, share } from '../saved/actions.ts'
import { downloads, newNotebook, openFile } from '../take/actions/menu.ts'
import type { PageAction } from './action.ts'

/** What the menu of the page offers, in groups. */
export const pageActions: readonly (readonly PageAction[])[] = [
  [runAll, runStale, stopAll, reset],
  [share],
  [...downloads, openFile, newNotebook],
  [keepOffline, keysAction],
]
