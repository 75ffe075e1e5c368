import { lateText } from '../late-text.ts'
import { showNotice } from '../notice/show-notice.ts'
import type { Page } from '../page.ts'
import type { Trouble } from './storage.ts'

let end = () => {}
let latest: Trouble | null = null

/** Tells the reader that the browser does not keep the page, why, and how to keep it nevertheless; takes that back for `null`. */
export async function showTrouble(why: Trouble | null, page: Page): Promise<void> {
  latest = why
  if (why === null) return end()
  try {
    const text = await lateText('edits')
    if (latest !== why) return
    const share = () => {
      void import('../share/share-dialog.ts').then(({ openShareDialog }) => openShareDialog(page))
      return false
    }
    end = showNotice({
      name: 'trouble',
      message: text(`edits.trouble-${why}`),
      actions: [{ label: text('edits.trouble-share'), choose: share }],
      close: text('edits.close'),
    })
  } catch {
    page.announce(page.text('cell.unloaded'))
  }
}
