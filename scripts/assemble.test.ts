import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { assembled, modules, placeOf } from './assemble.ts'

test.each(modules)('the WebAssembly that is checked in in $file is that of its source', async (module) => {
  expect(await readFile(placeOf(module.file), 'utf8')).toBe(await assembled(module))
})

test('all of it takes at most 4 kB', async () => {
  const texts = await Promise.all(modules.map(({ file, name }) => import(placeOf(file).href).then((m) => m[name])))
  expect(texts.join('').length / 2).toBeLessThanOrEqual(4096)
})
