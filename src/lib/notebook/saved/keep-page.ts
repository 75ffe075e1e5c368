import type { PageDocument } from '../document/page-document.ts'
import { pageLesson } from '../document/page-lesson.ts'
import { readPage } from '../document/read-page.ts'
import type { Page } from '../page.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { openedLink } from './page-place.ts'
import type { Parts } from './parts.ts'
import { savedKey } from './saved-key.ts'
import { settleLesson } from './settle-lesson.ts'
import { showDiffering } from './show-differing.ts'
import { type PageStorage, pageStorage } from './storage.ts'
import { showTrouble } from './trouble.ts'

/** The one keeper of this window's page. */
let keeper: Keeper | undefined
let key = ''

/** The reader has changed something: the page is kept from now on. */
export function keepPage(page: Page): void {
  keeperOf(page).changed()
}

/** The keeper of the page; makes it when nothing was kept until now. */
export function keeperOf(page: Page): Keeper {
  return keeper ?? beginToKeep(page, pageStorage(keyOf(openedLink)), null, new Map())
}

/** Whether the page is kept already. */
export const isKeeping = (): boolean => keeper !== undefined

/** Where the page is kept: in its own place, or in that of a link. */
export function keyOf(link: string | null): string {
  return savedKey(pageLesson(location.pathname), link)
}

/**
 * Begins to keep the page in `storage` instead of where it was kept before. `known` is what was kept there and stands on
 * the page now, `unplaced` what was kept there and has no place on the page.
 */
export function beginToKeep(page: Page, storage: PageStorage, known: PageDocument | null, unplaced: Parts): Keeper {
  if (keeper) keeper.end()
  else listen()
  key = storage.key
  keeper = createKeeper({
    storage,
    known,
    unplaced,
    read: () => readPage(page),
    trouble: (why) => void showTrouble(why, page),
    differing(cells) {
      settleLesson(page)
      void showDiffering(cells, page)
    },
  })
  return keeper
}

function listen(): void {
  const save = () => keeper?.save()
  // Phones end a page that is hidden without another word.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save())
  addEventListener('pagehide', save)
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) save()
  })
}
