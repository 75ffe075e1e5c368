import { lateText } from '../../late-text.ts'
import { saveFile } from '../../output/tools/save-file.ts'
import type { Page } from '../../page.ts'
import { takePage } from '../read/take-page.ts'
import type { TakenPage } from '../taken-page.ts'

export type FileKind = 'ipynb' | 'ts' | 'md'

const types: Record<FileKind, string> = {
  ipynb: 'application/x-ipynb+json',
  ts: 'text/typescript',
  md: 'text/markdown',
}

/** Offers the page, as the reader sees it, as a file to be saved. */
export async function downloadPage(kind: FileKind, page: Page): Promise<void> {
  const taken = await takePage(page)
  const name = `${taken.settings.lesson.replaceAll('/', '-') || 'chainrule'}.${kind}`
  const content = await write(kind, taken, name, page)
  saveFile(name, new Blob([content], { type: types[kind] }))
  const text = await lateText('take')
  page.announce(text('take.saved', { name }))
}

async function write(kind: FileKind, taken: TakenPage, name: string, page: Page): Promise<string> {
  if (kind === 'md') return (await import('../write/to-text.ts')).toText(taken)
  return (await import('./write-program.ts')).writeProgram(kind, taken, name, page)
}
