import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { gemmWasm } from '#lib/engine/kernels/simd/gemm-wasm.ts'
import { assembled } from './assemble.ts'

test('the WebAssembly that is checked in is that of its source', async () => {
  const file = new URL('../src/lib/engine/kernels/simd/gemm-wasm.ts', import.meta.url)
  expect(await readFile(file, 'utf8')).toBe(await assembled())
})

test('it takes at most 4 kB', () => {
  expect(gemmWasm.length / 2).toBeLessThanOrEqual(4096)
})
