import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'chainrule-lock-'))

test('only one holds a lock, and the next gets it when it is let go', async () => {
  const file = join(folder, 'one')
  const order: string[] = []
  const release = await takeLock(file)
  const second = takeLock(file).then((letGo) => {
    order.push('second')
    letGo()
  })
  await new Promise((later) => setTimeout(later, 150))
  order.push('first')
  release()
  await second
  expect(order).toEqual(['first', 'second'])
  expect(existsSync(file)).toBe(false)
})

test('a lock whose process was killed holds up nobody', async () => {
  const file = join(folder, 'left')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(file, String(pid))
  const release = await takeLock(file)
  release()
  rmSync(folder, { recursive: true })
})
