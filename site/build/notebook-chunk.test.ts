import { expect, test } from 'vitest'
import { divide } from './notebook-chunk.ts'

/** Modules by their names, with what each imports, and fetches later. */
const modules = (list: Record<string, [imports: string, later?: string]>) => ({
  getModuleIds: () => Object.keys(list),
  getModuleInfo(id: string) {
    const [imports, later = ''] = list[id]
    const split = (names: string) => names.split(' ').filter(Boolean)
    return { isEntry: id.startsWith('page'), importedIds: split(imports), dynamicallyImportedIds: split(later) }
  },
})

test('what the notebook imports is one file, but for what the page has and what is used without cells', () => {
  const chunks = divide(
    modules({
      'page:/layouts/Page.astro': ['start', '/open-notebook.ts /open-exercise.ts search'],
      'page-hand-in': ['start checksum'],
      checksum: [''],
      start: ['helper'],
      helper: [''],
      '/open-notebook.ts': ['cells text helper checksum', 'editor'],
      '/open-exercise.ts': ['cells judge text'],
      cells: ['text output'],
      output: [''],
      search: ['text box'],
      text: ['escape'],
      escape: [''],
      editor: ['output folding'],
      box: [''],
      judge: [''],
      folding: [''],
    }),
  )
  expect(Object.fromEntries([...chunks].filter(([, name]) => name !== 'page'))).toEqual({
    '/open-notebook.ts': 'notebook',
    cells: 'notebook',
    output: 'notebook',
    checksum: 'common',
    text: 'common',
    escape: 'common',
  })
})

test('what every page loads is one file, whatever the scripts of single pages share with it', () => {
  const chunks = divide(
    modules({
      'page:/layouts/Page.astro?script': ['kept theme', 'dialog'],
      'page-progress': ['kept table'],
      kept: ['storage'],
      storage: [''],
      theme: [''],
      table: [''],
      dialog: ['kept box'],
      box: [''],
    }),
  )
  expect([...chunks.keys()]).toEqual(['page:/layouts/Page.astro?script', 'kept', 'theme', 'storage'])
  expect(new Set(chunks.values())).toEqual(new Set(['page']))
})
