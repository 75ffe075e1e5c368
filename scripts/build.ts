import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { astro } from './astro.ts'
import { sourcesHash } from './sources.ts'

const root = join(import.meta.dirname, '..')

interface BuildOptions {
  ifNeeded?: boolean
  folder?: string
  base?: string
  chapters?: string
  quiet?: boolean
}

/**
 * Builds the site into `dist`, or into `folder`. With `ifNeeded`, only when a source or a setting has changed since the
 * last complete build. Returns whether it built. Throws when Astro reports an error.
 * @param options.base path under which the site will be served; default `BASE` of the environment, else `/`
 * @param options.chapters those to build; default `CHAPTERS` of the environment, else all
 */
export function build(options: BuildOptions = {}): boolean {
  const { ifNeeded = false, folder = 'dist', quiet = false } = options
  const { base = process.env.BASE ?? '/', chapters = process.env.CHAPTERS ?? '' } = options
  const stamp = join(root, folder, 'sources.sha256')
  const hash = sourcesHash([base, process.env.SITE ?? '', chapters])
  if (ifNeeded && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  // Astro leaves files of earlier builds where it finds them.
  rmSync(join(root, folder), { recursive: true, force: true })
  const { status, printed } = astro(['build', '--outDir', folder], { base, chapters, quiet })
  if (status !== 0) throw new Error(`build: astro build failed, exit code ${status}\n${printed}`)
  writeFileSync(stamp, hash)
  return true
}

if (import.meta.main) build({ ifNeeded: process.argv.includes('--if-needed') })
