import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const patterns = [
  'lessons/**',
  'site/**',
  'src/**',
  'public/**',
  'scripts/build.ts',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** A hash over everything that the built site is made from: file names, contents and the settings in the environment. */
export function sourcesHash(settings: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    if (/\.test\.ts$/.test(file) || !statSync(join(root, file)).isFile()) continue
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
