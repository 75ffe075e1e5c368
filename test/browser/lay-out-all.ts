import type { Page } from 'playwright-core'

/** Lays out all of a page, also what is far from the window and otherwise waits: to look at every part of it. */
export async function layOutAll(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
}
