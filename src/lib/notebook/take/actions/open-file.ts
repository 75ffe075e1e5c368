import { readCell } from '#lib/kernel/cell/read-cell.ts'
import { DocumentError, type DocumentProblem } from '../../document/document-error.ts'
import { lateText } from '../../late-text.ts'
import { showNotice } from '../../notice/show-notice.ts'
import { siteRoot } from '../../offline/site-root.ts'
import { element } from '../../output/element.ts'
import type { Page } from '../../page.ts'
import { linkOf } from '../../share/share-link.ts'
import { fromIpynb } from '../open/from-ipynb.ts'
import { toDocument } from '../open/to-document.ts'
import type { OpenedFile } from '../opened-file.ts'
import { fromScript } from '../script/from-script.ts'

/** No file that was downloaded from here is longer, in bytes: what is longer is not read. Notebooks hold pictures. */
const longest = { notebook: 50_000_000, program: 3_000_000 }

/** Lets the reader choose a file and opens it. */
export async function chooseFile(page: Page): Promise<void> {
  const field = element(document, 'input', { type: 'file', accept: '.ipynb,.ts' })
  field.addEventListener('change', () => {
    const [file] = field.files ?? []
    if (file) openFile(file).catch(() => page.announce(page.text('cell.unloaded')))
  })
  field.click()
}

/** What may be wrong with a file. */
type Problem = DocumentProblem | 'foreign' | 'no-lesson'

const messages: Record<Problem, string> = {
  foreign: 'take.foreign',
  'no-lesson': 'take.no-lesson',
  newer: 'take.file-newer',
  'too-long': 'take.file-too-long',
  damaged: 'take.file-damaged',
}

/**
 * Opens a downloaded file on the page that it came from, as a link would: what the reader has made of that page before
 * stays where it is, and nothing runs. Says what is wrong with any other file.
 */
export async function openFile(file: File): Promise<void> {
  const text = await lateText('take')
  const refuse = (problem: Problem, lesson = '') =>
    showNotice({
      name: 'file',
      message: text(messages[problem], { name: file.name, lesson }),
      close: text('take.close'),
    })
  const most = file.name.endsWith('.ts') ? longest.program : longest.notebook
  if (file.size > most) return void refuse('too-long')
  const opened = read(await file.text())
  if (opened === 'damaged' || opened === null) return void refuse(opened ?? 'foreign')
  try {
    const page = toDocument(opened)
    const address = `${siteRoot()}${page.language}/${page.lesson === '' ? '' : `${page.lesson}/`}`
    const link = await linkOf(page)
    if (!(await exists(address))) return void refuse('no-lesson', page.lesson)
    go(`${address}${link}`)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    refuse(error.problem)
  }
}

/** Reads a file of either kind. What no parser gets to the end of is damaged: our own files are not nested so deep. */
function read(content: string): OpenedFile | 'damaged' | null {
  try {
    return fromIpynb(content) ?? fromScript(content, readCell)
  } catch {
    return 'damaged'
  }
}

async function exists(address: string): Promise<boolean> {
  const response = await fetch(address)
  return response.ok
}

/** A fragment alone would not load the page anew. */
function go(address: string): void {
  const here = location.href.replace(/#.*$/, '') === address.replace(/#.*$/, '')
  location.assign(address)
  if (here) location.reload()
}
