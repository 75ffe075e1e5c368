import { expect, test } from 'vitest'
import { endFrames, nextFrame } from './next-frame.ts'

test('messages come through while a loop waits for frames', async () => {
  let told = false
  setTimeout(() => {
    told = true
  }, 5)
  const start = performance.now()
  while (!told && performance.now() - start < 5000) await nextFrame()
  expect(told).toBe(true)
})

test('a loop ends when its run is stopped, and the next run goes on', async () => {
  const stop = new AbortController()
  endFrames(stop.signal)
  setTimeout(() => stop.abort(), 5)
  const loop = async () => {
    for (;;) await nextFrame()
  }
  await expect(loop()).rejects.toMatchObject({ name: 'AbortError' })
  endFrames(new AbortController().signal)
  await expect(nextFrame()).resolves.toBeUndefined()
})
