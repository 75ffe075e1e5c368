import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const root = join(import.meta.dirname, '..')

/** A server process on this machine's loopback address. */
export interface Served {
  /** `http://127.0.0.1:<port>` with the base path, without a slash at the end. */
  url: string
  close(): void
}

/**
 * Starts the site's real server over a built folder and waits until it answers.
 * Throws after 15 seconds of silence, with what the server printed.
 * @param options.folder what `build` wrote; `dist` by default
 * @param options.base path under which it was built
 */
export async function serve(options: { folder?: string; base?: string } = {}): Promise<Served> {
  const { folder = 'dist', base = '/' } = options
  const port = await freePort()
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), BASE: base, DIST: folder }
  const child = spawn(process.execPath, ['site/server/serve.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  child.stderr.on('data', (text) => (printed += text))
  const url = `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`
  const close = () => void child.kill()
  process.once('exit', close)
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) break
    if (await answers(`${url}/`)) return { url, close }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  close()
  throw new Error(`serve: no answer from ${url}/, the server printed: ${printed || 'nothing'}`)
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
