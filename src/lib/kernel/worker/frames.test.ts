import { expect, test } from 'vitest'
import { frames } from './frames.ts'

test('messages come through while a loop waits for frames', async () => {
  const nextFrame = frames(new AbortController().signal)
  let told = false
  setTimeout(() => {
    told = true
  }, 5)
  const start = performance.now()
  while (!told && performance.now() - start < 5000) await nextFrame()
  expect(told).toBe(true)
})

test('a loop ends when its run is stopped', async () => {
  const stop = new AbortController()
  const nextFrame = frames(stop.signal)
  setTimeout(() => stop.abort(), 5)
  const loop = async () => {
    for (;;) await nextFrame()
  }
  await expect(loop()).rejects.toMatchObject({ name: 'AbortError' })
})
