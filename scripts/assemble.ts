import { writeFile } from 'node:fs/promises'
import wabt from 'wabt'
import { gemmWat } from '#lib/engine/kernels/simd/gemm-wat.ts'
import { lstmWat } from '#lib/engine/kernels/simd/lstm-wat.ts'
import { passesWat } from '#lib/engine/kernels/simd/passes-wat.ts'

/** `npm run assemble`: writes the WebAssembly of the engine from its sources in text format. */

/** What is assembled: the file that it goes to, the name that it has there, and its text. */
export const modules = [
  { file: 'gemm-wasm.ts', name: 'gemmWasm', wat: gemmWat() },
  { file: 'passes-wasm.ts', name: 'passesWasm', wat: passesWat() },
  { file: 'lstm-wasm.ts', name: 'lstmWasm', wat: lstmWat() },
]

/** Where the file of this name lies. */
export const placeOf = (file: string): URL => new URL(`../src/lib/engine/kernels/simd/${file}`, import.meta.url)

/** A module of WebAssembly from its text, in hexadecimal. */
export async function assemble(wat: string): Promise<string> {
  const module = (await wabt()).parseWat('source.wat', wat, { simd: true, bulk_memory: true, relaxed_simd: true })
  module.validate()
  return Buffer.from(module.toBinary({}).buffer).toString('hex')
}

/** The text of a file that holds a module: assembled afresh, it is the one that is checked in. */
export async function textOf({ name, wat }: (typeof modules)[number]): Promise<string> {
  const lines = (await assemble(wat)).match(/.{1,110}/g)!.map((line) => `  '${line}'`)
  return `/** WebAssembly in hexadecimal, written by \`npm run assemble\`. */\nexport const ${name} =\n${lines.join(' +\n')}\n`
}

if (import.meta.main) for (const module of modules) await writeFile(placeOf(module.file), await textOf(module))
