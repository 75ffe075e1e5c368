import type { CellAction, PageAction } from '../../menu/action.ts'

/** Copies a cell's code as it is now. */
export const copyCell: CellAction = {
  id: 'copy-cell',
  label: 'menu.copy-cell',
  async run(cell) {
    const { copyCode } = await import('./copy.ts')
    await copyCode(cell)
  },
}

/** Copies the address of a cell. */
export const linkToCell: CellAction = {
  id: 'link-to-cell',
  label: 'menu.link-to-cell',
  async run(cell) {
    const { copyLink } = await import('./copy.ts')
    await copyLink(cell)
  },
}

/** Downloads the page, as the reader sees it, in three kinds of files. */
export const downloads: readonly PageAction[] = (['ipynb', 'ts', 'md'] as const).map((kind) => ({
  id: `take-${kind}`,
  label: `menu.take-${kind}`,
  async run(page) {
    const { downloadPage } = await import('./download.ts')
    await downloadPage(kind, page)
  },
}))

/** Opens a file that was downloaded from here, on its own page. */
export const openFile: PageAction = {
  id: 'open-file',
  label: 'menu.open-file',
  async run(page) {
    const { chooseFile } = await import('./open-file.ts')
    await chooseFile(page)
  },
}

/** Goes to an empty notebook. */
export const newNotebook: PageAction = {
  id: 'new-notebook',
  label: 'menu.new-notebook',
  async run() {
    const [{ siteRoot }, { pageLang }] = await Promise.all([
      import('../../offline/site-root.ts'),
      import('../../late-text.ts'),
    ])
    location.href = `${siteRoot()}${pageLang()}/new/`
  },
}
