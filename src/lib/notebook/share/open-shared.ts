import { hideParts } from '../document/hide-parts.ts'
import type { PageDocument } from '../document/page-document.ts'
import { lateText, pageLang } from '../late-text.ts'
import { showNotice } from '../notice/show-notice.ts'
import { siteRoot } from '../offline/site-root.ts'
import { element } from '../output/element.ts'
import type { Page } from '../page.ts'
import { beginToKeep, keyOf } from '../saved/keep-page.ts'
import { openPage } from '../saved/open-page.ts'
import { openedLink } from '../saved/page-place.ts'
import { pageStorage } from '../saved/storage.ts'
import { changesOf, sentences } from './changes-in-words.ts'
import { type OpenedLink, readLink } from './read-link.ts'
import { waitForRun } from './wait-for-run.ts'

export { readLink }

/**
 * Shows what a link holds, on the page and without running anything, with a notice that says what it is. A link that
 * cannot be opened says why, and the page is the reader's own.
 */
export async function openShared(opened: OpenedLink, page: Page): Promise<void> {
  const unloaded = () => page.announce(page.text('cell.unloaded'))
  if (opened.type !== 'page') {
    await openPage(page, null, null)
    tellProblem(opened).catch(unloaded)
    return
  }
  const { document } = opened
  page.choose(document.engine)
  await openPage(page, openedLink, document)
  // What is hidden is the link's to say, whatever the reader has made of the rest.
  hideParts(document.hidden)
  waitForRun(page)
  tellShared(document, page).catch(unloaded)
}

async function tellShared(shared: PageDocument, page: Page): Promise<void> {
  const text = await lateText('edits')
  const { hidden, seed } = shared
  const settings = text('edits.shared-settings', { engine: page.text(`engine.${shared.engine}`), seed })
  const keep = () => {
    hideParts({ cells: [], controls: [] })
    history.replaceState(null, '', location.pathname + location.search)
    beginToKeep(page, pageStorage(keyOf(null)), null, new Map()).save()
    pageStorage(keyOf(openedLink)).write(null)
  }
  const showAll = () => {
    hideParts({ cells: [], controls: [] })
    return false
  }
  showNotice({
    name: 'shared',
    message: sentences(text('edits.shared'), ...changesOf(shared, text), settings),
    actions: [
      { label: text('edits.shared-keep'), main: true, choose: keep },
      ...(hidden.cells.length + hidden.controls.length > 0
        ? [{ label: text('edits.shared-all'), choose: showAll }]
        : []),
      { label: text('edits.shared-leave'), choose: leave },
    ],
    close: text('edits.close'),
  })
}

/** Back to the reader's own version of the page. */
function leave(): false {
  history.replaceState(null, '', location.pathname + location.search)
  location.reload()
  return false
}

async function tellProblem(opened: Exclude<OpenedLink, { type: 'page' }>): Promise<void> {
  const text = await lateText('edits')
  const close = text('edits.close')
  if (opened.type === 'problem') {
    showNotice({ name: 'shared', message: text(`edits.link-${opened.problem}`), close })
    return
  }
  const { lesson } = opened.document
  const there = element(
    document,
    'a',
    { href: `${siteRoot()}${pageLang()}/${lesson}${lesson && '/'}${openedLink}` },
    text('edits.link-there'),
  )
  showNotice({ name: 'shared', message: [text('edits.link-other-lesson'), ' ', there], close })
}
