import { createKernel } from '#lib/kernel/page/kernel.ts'
import { createNotebook, type Notebook } from './notebook.ts'
import { type Strings, textIn } from './text.ts'

/** Makes the notebook of this page, from its cells, the table of files that it carries, and its language's strings. */
export function openNotebook(strings: Strings): Notebook {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const kernel = createKernel({
    assets: JSON.parse(document.getElementById('kernel-assets')?.textContent || '{}'),
    locale,
    seed: 1,
  })
  const elements = [...document.querySelectorAll<HTMLElement>('live-cell')]
  return createNotebook({ kernel, elements, text: textIn(strings) })
}
