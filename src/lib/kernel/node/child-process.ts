import { type ChildProcess, spawn } from 'node:child_process'
import { type TfjsAssetName, tfjsAssetNames } from '#lib/tfjs/asset-names.ts'
import { tfjsAsset } from '#lib/tfjs/bundle.ts'
import type { AssetName, Request, Response } from '../protocol.ts'
import { childProgram } from './child-program.ts'
import type { Sandbox } from './sandbox.ts'

/** A kernel in a child process, seen from its parent. */
export interface KernelProcess {
  send(request: Request): void
  /** Ends the process at once, whatever it is doing. */
  kill(): void
  /** Resolves when the process has ended, with what it last said about why. */
  ended: Promise<string>
}

/**
 * Starts a kernel in a process of its own and serves its files. It gets no environment and at most 2 GB of memory; with
 * a `sandbox`, no more than that lets through.
 */
export function startProcess(hear: (response: Response) => void, sandbox?: Sandbox): KernelProcess {
  const options = ['--max-old-space-size=2048', '--disable-warning=ExperimentalWarning', '--input-type=module', '-']
  const child = spawn(sandbox?.program ?? process.execPath, [...(sandbox?.args ?? []), ...options], {
    env: {},
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  })
  child.stdin!.on('error', () => {}) // It was killed before it had read its program.
  childProgram().then(
    (program) => child.stdin!.end(program),
    (error) => child.emit('error', error),
  )
  let said = ''
  child.stderr!.on('data', (text) => {
    said = (said + text).slice(-4000)
  })
  child.on('message', (message) => {
    const response = message as Response
    if (response.type === 'need') serve(child, response.name)
    else hear(response)
  })
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(said.trim() || `ended by ${signal ?? code}`))
  })
  return { send: (request) => send(child, request), kill: () => void child.kill('SIGKILL'), ended }
}

async function serve(child: ChildProcess, name: AssetName): Promise<void> {
  try {
    send(child, { type: 'asset', name, bytes: Uint8Array.from(await readAsset(name)).buffer })
  } catch (error) {
    send(child, { type: 'asset', name, error: (error as Error).message })
  }
}

async function readAsset(name: AssetName): Promise<Uint8Array> {
  if ((tfjsAssetNames as readonly string[]).includes(name)) return tfjsAsset(name as TfjsAssetName)
  const { packData } = await import('#lib/data/pack/pack-data.ts')
  const bytes = packData().files.get(name as `data/${string}`)
  if (!bytes) throw new Error('there is no such file')
  return bytes
}

/** A process that has just been killed takes no more messages. */
function send(child: ChildProcess, request: Request): void {
  if (child.connected) child.send(request, () => {})
}
