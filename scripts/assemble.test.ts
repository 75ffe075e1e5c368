import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { gemmWasm } from '#lib/engine/kernels/simd/gemm-wasm.ts'
import { gemmWat } from '#lib/engine/kernels/simd/gemm-wat.ts'
import { relaxed } from '#lib/engine/kernels/simd/relaxed.ts'
import { assemble, modules, placeOf, textOf } from './assemble.ts'

test.each(modules)('the WebAssembly that is checked in in $file is that of its source', async (module) => {
  expect(await readFile(placeOf(module.file), 'utf8')).toBe(await textOf(module))
})

test('where multiplying and adding become one instruction, it is as if the source said so', async () => {
  expect(relaxed(gemmWasm)).not.toBe(gemmWasm)
  expect(relaxed(gemmWasm)).toBe(await assemble(gemmWat(true)))
})

test('all of it takes at most 4 kB', async () => {
  const texts = await Promise.all(modules.map(({ file, name }) => import(placeOf(file).href).then((m) => m[name])))
  expect(texts.join('').length / 2).toBeLessThanOrEqual(4096)
})
