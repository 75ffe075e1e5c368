import { createKernel } from '#lib/kernel/page/kernel.ts'
import { listenForQuestionKey } from './keys/listen.ts'
import { createNotebook, type Notebook } from './notebook.ts'
import type { Page } from './page.ts'
import { hasJournal } from './saved/has-journal.ts'
import { isKept } from './saved/is-kept.ts'
import { isShared } from './saved/is-shared.ts'
import { type Strings, textIn } from './text.ts'

/**
 * Makes the notebook of this page, from its cells, the table of files that it carries, and its language's strings; with
 * what the reader has made of it before, or what a link carries.
 */
export async function openNotebook(strings: Strings): Promise<Notebook> {
  const text = textIn(strings)
  const shared = isShared() ? await import('./share/open-shared.ts') : null
  const link = (await shared?.readLink()) ?? null
  const seed = link?.type === 'page' ? link.document.seed : 1
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const kernel = createKernel({
    assets: JSON.parse(document.getElementById('kernel-assets')?.textContent || '{}'),
    locale,
    seed,
  })
  listenForQuestionKey()
  const elements = [...document.querySelectorAll<HTMLElement>('live-cell')]
  const notebook = createNotebook({ kernel, elements, text, seed })
  const { page } = notebook
  if (link) await shared!.openShared(link, page)
  else if (isKept()) {
    // The page is of use without it, and what is kept is not lost: it is asked about when it is written next.
    await import('./saved/open-page.ts').then(
      ({ openPage }) => openPage(page, null, null),
      () => page.announce(text('cell.unloaded')),
    )
  } else {
    // Seldom, and never worth the time of a first run.
    setTimeout(() => recover(page).catch(() => {}), 1000)
  }
  return notebook
}

/** Whoever has written nothing yet loads nothing for it. */
async function recover(page: Page): Promise<void> {
  if (!(await hasJournal())) return
  const { recoverPage } = await import('./saved/recover-page.ts')
  await recoverPage(page)
}
