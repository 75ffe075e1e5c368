import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files of a built site that some text asks for, and what those scripts and styles ask for in turn: whatever is
 * written as a path below `base`, or as the name of a file in `_astro`. `files` are all paths of the site.
 */
export function referencedFiles(folder: string, files: readonly string[], base: string) {
  const all = new Set(files)
  const perScript = new Map<string, Set<string>>()

  return (text: string): Set<string> => {
    const found = new Set<string>()
    const queue = named(text)
    for (let path = queue.pop(); path; path = queue.pop()) {
      if (found.has(path)) continue
      found.add(path)
      if (!/\.(js|css)$/.test(path) || !path.startsWith('_astro/')) continue
      if (!perScript.has(path)) perScript.set(path, new Set(named(readFileSync(join(folder, path), 'utf8'))))
      queue.push(...perScript.get(path)!)
    }
    return found
  }

  function named(text: string): string[] {
    // Piece by piece: anything cleverer is slow on a page of half a megabyte.
    return text.split(/["'`=()<>\\\s]+/).flatMap((path) => {
      if (!path.includes('.')) return []
      const below = path.startsWith(base) ? path.slice(base.length) : ''
      return [below, `_astro/${path.slice(path.lastIndexOf('/') + 1)}`].filter((name) => all.has(name))
    })
  }
}
