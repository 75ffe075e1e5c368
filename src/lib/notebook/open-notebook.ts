import { createKernel } from '#lib/kernel/page/kernel.ts'
import { createNotebook, type Notebook } from './notebook.ts'
import { type Strings, textIn } from './text.ts'

/** Makes the notebook of this page, from the cells and the JSON that the page carries. */
export function openNotebook(): Notebook {
  const strings = readJson<Strings>('strings')
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const kernel = createKernel({ assets: readJson('kernel-assets'), locale, seed: 1 })
  const elements = [...document.querySelectorAll<HTMLElement>('live-cell')]
  return createNotebook({ kernel, elements, text: textIn(strings) })
}

function readJson<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent || '{}') as T
}
