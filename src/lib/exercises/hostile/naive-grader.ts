import { spawn } from 'node:child_process'

/** The tests of `relu-tests.ts` as graders are usually written: assertions in the same realm as the student's code. */
const program = (submission: string) => `
const postMessage = (message) => process.send(message)
const tf = { tensor1d: (list) => ({ list }) }
let passed = 0
async function grade() {
  const close = (got, expected) => {
    if (!expected.every((value, i) => !(Math.abs(got[i] - value) > 1e-6))) throw new Error('wrong')
  }
  for (const list of [[0.5, -0.25, 3, -8, 0], [1, -1, 2]]) {
    try {
      close(await relu(list), list.map((value) => Math.max(0, value)))
      passed++
    } catch {}
  }
}
${submission}
;grade().then(() => process.send({ passed }))`

/** How many of two tests a submission passes by the naive grader; 0 when it takes the grader down or never ends. */
export async function gradeNaively(submission: string): Promise<number> {
  const child = spawn(process.execPath, ['--max-old-space-size=64', '-e', program(submission)], {
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let passed = 0
  let limit: NodeJS.Timeout | undefined
  await new Promise<void>((resolve) => {
    child.on('message', (message: { passed?: number }) => {
      passed = Number(message?.passed ?? 0)
      resolve()
    })
    child.on('exit', () => resolve())
    limit = setTimeout(resolve, 2000)
  })
  clearTimeout(limit)
  child.kill('SIGKILL')
  return passed
}
