import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyAnswers } from './answers.ts'
import { runSpecs } from './run-specs.ts'

/** A spec among all: its file and its name. */
export const keyOf = ({ file, name }: { file: string; name: string }): string => `${file} ${name}`

/**
 * The specs that an engine without any content passes, and that therefore say nothing of ours.
 * Found by running all of them in a process of its own, once: kept until a file of this folder changes.
 */
export async function vacuousSpecs(folder: string): Promise<Set<string>> {
  const hash = createHash('sha256')
  for (const file of globSync('*.ts', { cwd: import.meta.dirname }).sort())
    if (!/^(skips|summary|report|main)\.ts$/.test(file)) hash.update(await readFile(join(import.meta.dirname, file)))
  const kept = join(folder, `vacuous-${hash.digest('hex').slice(0, 16)}.json`)
  if (!existsSync(kept)) {
    const { status, stderr } = spawnSync(process.execPath, [import.meta.filename, folder, kept], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`conformance: the run on an empty engine failed\n${stderr}`)
  }
  return new Set(JSON.parse(await readFile(kept, 'utf8')))
}

if (import.meta.main) {
  const [folder, kept] = process.argv.slice(2)
  const { families } = await import('./families.ts')
  const outcomes = await runSpecs(folder, Object.values(families).flat(), emptyAnswers)
  await writeFile(`${kept}.${process.pid}`, JSON.stringify(outcomes.filter(({ passed }) => passed).map(keyOf)))
  await rename(`${kept}.${process.pid}`, kept)
  process.exit(0)
}
