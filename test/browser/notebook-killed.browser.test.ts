import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cellOf, chapterPath, movePointer, write } from './chapter.ts'
import { launchIn } from './launch.ts'
import { siteUrl } from './site.ts'

test('what a reader writes survives a browser that is killed, which has not yet written its storage to the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-killed-'))
  const first = await launchIn(folder)
  const killed = await first.context.newPage()
  await killed.goto(siteUrl(chapterPath))
  await write(cellOf(killed, 'slope'), '"seconds ago"')
  const exercise = killed.locator('[data-exercise="gradient-descent/one-step"]')
  await exercise.locator('.exercise-yours pre').click()
  await exercise.locator('.cm-content').pressSequentially('// an answer')
  await killed.waitForFunction(inJournal, ['"seconds ago"', '// an answer'])
  await first.kill()
  const second = await launchIn(folder)
  const again = await second.context.newPage()
  await again.goto(siteUrl(chapterPath))
  await movePointer(again)
  const code = cellOf(again, 'slope').locator('.cell-code')
  await expect.poll(() => code.textContent(), { timeout: 10_000 }).toBe('"seconds ago"')
  await again
    .locator('[data-exercise="gradient-descent/one-step"] .exercise-yours pre', { hasText: '// an answer' })
    .waitFor()
  await second.context.close()
  await rm(folder, { recursive: true, force: true })
})

/** Whether the journal on the disk holds all these texts. Opening it before the page does would make an empty one. */
async function inJournal(texts: string[]): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'chainrule')) return false
  const request = indexedDB.open('chainrule')
  await new Promise((resolve) => request.addEventListener('success', resolve))
  const all = request.result.transaction('journal').objectStore('journal').getAll()
  await new Promise((resolve) => all.addEventListener('success', resolve))
  request.result.close()
  const kept = all.result.map(({ text }) => text.replaceAll('\\', '')).join()
  return texts.every((text) => kept.includes(text))
}
