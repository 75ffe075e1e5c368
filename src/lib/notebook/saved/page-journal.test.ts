import { expect, test, vi } from 'vitest'
import { recoverLost } from './page-journal.ts'

test('nobody waits long for a database that hangs', async () => {
  vi.useFakeTimers()
  const open = vi.fn(() => ({}))
  vi.stubGlobal('indexedDB', { open })
  vi.stubGlobal('localStorage', { getItem: () => null })
  let done = false
  const opening = recoverLost().then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(400)
  expect([open.mock.calls.length, done]).toEqual([1, false])
  await vi.advanceTimersByTimeAsync(200)
  await opening
  expect(done).toBe(true)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
