import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourcesHash } from '../../scripts/sources.ts'
import { buildKernelAssets } from '../../site/build/kernel-assets.ts'
import type { KernelAssets } from '../../site/build/kernel-files.ts'

const cache = join(import.meta.dirname, '../../node_modules/.cache/chainrule/kernel-page')

/**
 * The kernel's files, for a bare page: the folder that they are served from, and their table. Bundled once for all test files
 * that need them, and again when a source has changed.
 */
export async function builtKernel(): Promise<{ folder: string; assets: KernelAssets }> {
  const name = sourcesHash([]).slice(0, 16)
  const folder = join(cache, name)
  const table = join(folder, 'assets.json')
  if (!existsSync(table)) {
    await mkdir(cache, { recursive: true })
    const made = await mkdtemp(join(cache, 'new-'))
    await writeFile(join(made, 'assets.json'), JSON.stringify(await buildKernelAssets(made)))
    // Whoever is second finds the same made already.
    await rename(made, folder).catch(() => rm(made, { recursive: true }))
    await dropOlder()
  }
  return { folder, assets: JSON.parse(readFileSync(table, 'utf8')) }
}

/** Removes what was made more than a day ago; what is younger another run may be using. */
async function dropOlder(): Promise<void> {
  for (const made of readdirSync(cache).map((name) => join(cache, name)))
    if ((await stat(made)).mtimeMs < Date.now() - 86_400_000) await rm(made, { recursive: true, force: true })
}
