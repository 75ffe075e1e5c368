import { writeFile } from 'node:fs/promises'
import wabt from 'wabt'
import { gemmWat } from '#lib/engine/kernels/simd/gemm-wat.ts'

/** `npm run assemble`: writes the WebAssembly of the engine from its source in text format. */

const target = new URL('../src/lib/engine/kernels/simd/gemm-wasm.ts', import.meta.url)

/** The text of the file that holds the assembled product: assembled afresh, it is the one that is checked in. */
export async function assembled(): Promise<string> {
  const features = { simd: true, bulk_memory: true }
  const module = (await wabt()).parseWat('gemm.wat', gemmWat(), features)
  module.validate()
  const hex = Buffer.from(module.toBinary({}).buffer).toString('hex')
  const lines = hex.match(/.{1,110}/g)!.map((line) => `  '${line}'`)
  return `/** The WebAssembly of \`gemm-wat.ts\`, in hexadecimal. Written by \`npm run assemble\`. */\nexport const gemmWasm =\n${lines.join(' +\n')}\n`
}

if (import.meta.main) await writeFile(target, await assembled())
