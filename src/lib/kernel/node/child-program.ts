import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'rolldown'

/**
 * The program of a kernel's process as one text, made once from `child.ts`: a process starts with it in a third of the
 * time that its hundred source files take. It goes in through standard input, so a sandbox needs no further file.
 */
export function childProgram(): Promise<string> {
  program ??= bundle()
  return program
}

let program: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { output } = await build({
    input: findEntry(import.meta.dirname),
    platform: 'node',
    write: false,
    logLevel: 'silent',
    output: { format: 'esm', codeSplitting: false, keepNames: true },
  })
  return output[0].code
}

/** `child.ts`: beside this file, or in the project when this file has been bundled elsewhere. */
function findEntry(from: string): string {
  const beside = join(from, 'child.ts')
  if (existsSync(beside)) return beside
  const inProject = join(from, 'src/lib/kernel/node/child.ts')
  if (existsSync(inProject)) return inProject
  if (dirname(from) === from) throw new Error('runCells: src/lib/kernel/node/child.ts is not there')
  return findEntry(dirname(from))
}
