import type { AstroIntegration } from 'astro'

/** What a bundler knows of its modules; as rolldown's plugin context. */
interface Modules {
  getModuleIds(): Iterable<string>
  getModuleInfo(id: string): {
    isEntry: boolean
    importedIds: readonly string[]
    dynamicallyImportedIds: readonly string[]
  } | null
}

/** What wakes cells and exercises. Whoever opens an exercise is on a page of cells. */
const doors = /[\\/](open-notebook|open-exercise)\.ts$/

/** The script of every page. */
const layout = /[\\/]layouts[\\/]Page\.astro/

/**
 * Puts the script of every page into one file, and what the first Run needs of scripts into two, where the bundler alone
 * makes five and ten: each file costs headers, and small ones are packed badly. `page` is what every page loads;
 * `notebook` is the notebook; `common` is what other late parts use as well, such as the search, which are also on pages
 * without cells.
 */
export const notebookChunk = (): AstroIntegration => {
  let chunks = new Map<string, string>()
  const groups = [{ name: (id: string) => chunks.get(id), includeDependenciesRecursively: false }]
  return {
    name: 'notebook-chunk',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
            plugins: [
              {
                name: 'notebook-chunk',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                // No page imports anything from another one's scripts, so theirs need not stand alone.
                options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
                buildEnd() {
                  chunks = divide(this)
                },
              },
            ],
          },
        })
      },
    },
  }
}

/** The modules of these files, with the file's name. What the page's first scripts hold stays there. */
export function divide(modules: Modules): Map<string, string> {
  const ids = [...modules.getModuleIds()]
  const info = (id: string) => modules.getModuleInfo(id)
  const first = reach(ids.filter((id) => info(id)?.isEntry))
  const late = [...first].flatMap((id) => info(id)?.dynamicallyImportedIds ?? [])
  const elsewhere = reach(late.filter((id) => !doors.test(id)))
  const notebook = reach(late.filter((id) => /[\\/]open-notebook\.ts$/.test(id)))
  const everywhere = reach(ids.filter((id) => info(id)?.isEntry && layout.test(id)))
  const own = [...notebook].filter((id) => !everywhere.has(id))
  const without = (id: string) => elsewhere.has(id) || first.has(id)
  return new Map([
    ...[...everywhere].map((id) => [id, 'page'] as const),
    ...own.map((id) => [id, without(id) ? 'common' : 'notebook'] as const),
  ])

  /** These modules and all that they import, but for what `import()` fetches later. */
  function reach(from: readonly string[]): Set<string> {
    const found = new Set(from)
    for (const id of found) for (const next of info(id)?.importedIds ?? []) found.add(next)
    return found
  }
}
