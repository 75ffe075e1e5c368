import { expect, test } from 'vitest'
import { tfjsAsset } from './bundle.ts'
import { evaluateScript } from './evaluate-script.ts'
import { layersNames } from './layers-names.ts'
import { loadTfjs } from './load.ts'

test('tfjs-layers has the names by which it is asked for, and no others', async () => {
  const tfjsCore = await loadTfjs('cpu', tfjsAsset)
  const exports = evaluateScript<object>(await tfjsAsset('tfjs-layers'), 'tfjsLayers', { tfjsCore })
  expect(Object.keys(exports).sort()).toEqual([...layersNames].sort())
})
