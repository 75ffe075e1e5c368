import { expect, test } from 'vitest'
import { reference } from './reference.ts'
import { createSession } from './session.ts'
import { createTimers } from './timers.ts'
import { warmUp } from './warm-up.ts'

test('getting warm ends well, and leaves no tensor', async () => {
  const memory = reference.memory as () => { numTensors: number; numDataBuffers: number; numBytes: number }
  const before = memory()
  const outcome = await warmUp({ session: createSession(), timers: () => createTimers(() => {}) })
  expect(outcome).toMatchObject({ status: 'ok' })
  expect(memory()).toEqual(before)
})
