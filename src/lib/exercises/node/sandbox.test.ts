import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findSandbox } from '#lib/kernel/node/sandbox.ts'
import type { RunOutcome } from '../runner.ts'
import { createKernelRunner } from './kernel-runner.ts'

const sandbox = findSandbox(join(import.meta.dirname, '../../../..'))
const runner = createKernelRunner({ sandbox, timeoutMs: 10_000 })
afterAll(() => runner.close())

/** Evaluates with all that Node has: the outermost wall is asked, not the inner ones. */
async function evaluate(expression: string): Promise<string> {
  runner.submit('const node = Function("return process")()')
  const outcome: RunOutcome = await runner.run(`const $answer = await (async () => ${expression})()`)
  return outcome.status === 'ok' ? outcome.values[0].text : JSON.stringify(outcome)
}

test('an answer is computed inside of the sandbox', async () => {
  expect(await evaluate('6 * 7')).toBe('42')
})

const held = test.skipIf(sandbox.tier !== 'bubblewrap')

held('no file of the machine or of the lessons can be read or written', async () => {
  const fs = `node.getBuiltinModule('node:fs')`
  const lessons = join(import.meta.dirname, '../../../../lessons')
  expect(await evaluate(`${fs}.existsSync(${JSON.stringify(lessons)})`)).toBe('false')
  expect(await evaluate(`${fs}.existsSync('/etc/passwd')`)).toBe('false')
  expect(await evaluate(`${fs}.writeFileSync(node.cwd() + '/src/x', '1')`)).toContain('EROFS')
})

held('there is no network, no environment and no other process', async () => {
  let requests = 0
  const server = createServer((_, response) => void response.end(String(++requests))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answer = await evaluate(`fetch('http://127.0.0.1:${port}').then(() => 'sent', (error) => String(error.cause))`)
  server.close()
  expect(answer).toMatch(/ECONNREFUSED|ENETUNREACH/)
  expect(requests).toBe(0)
  expect(await evaluate(`Object.keys(node.env).filter((name) => !name.startsWith('NODE_CHANNEL')).join()`)).toMatch(
    /^'(PWD)?'$/,
  )
  expect(
    await evaluate(
      `node.getBuiltinModule('node:fs').readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).length < 5`,
    ),
  ).toBe('true')
})

test('a message that is none ends the process, and the next answer is computed in another', async () => {
  runner.submit('const node = Function("return process")()')
  const outcome = await runner.run(
    `const $answer = node.send({ type: 'cell-done', run: 1, values: [{ numeric: {} }] })`,
  )
  expect(outcome).toMatchObject({ status: 'stopped', why: 'crashed' })
  expect(await evaluate('1 + 1')).toBe('2')
})
