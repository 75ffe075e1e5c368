import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'rolldown'
import type { KernelAssets } from '../../site/build/kernel-files.ts'
import { builtKernel } from './built-kernel.ts'

declare global {
  interface Window {
    chainrule: typeof import('./kernel-lab.ts')
    assets: KernelAssets
  }
}

/** `damaged once`: the request after it finds the file whole. */
type Trouble = 'missing' | 'silent' | 'damaged' | 'damaged once'

/** A bare page with the kernel's host on it, served for one test file. */
export interface KernelPage {
  origin: string
  assets: KernelAssets
  /** Paths that the next requests find missing or damaged, or that never answer; by a piece of the path. */
  trouble: Map<string, Trouble>
  /** What was requested: method, path and cookies. */
  heard: string[]
  /** Resolves with what the page posts to `/report` next: the way around a browser driver that takes the page for dead. */
  report(): Promise<unknown>
  close(): Promise<void>
}

/**
 * Serves a page whose `window.chainrule` has what `kernel-lab.ts` exports, and whose `window.assets` is the table of assets.
 * The page has a cookie and storage that nobody but the page may read.
 */
export async function serveKernelPage(): Promise<KernelPage> {
  const { folder, assets } = await builtKernel()
  const script = await pageScript()
  const trouble: KernelPage['trouble'] = new Map()
  const heard: string[] = []
  let receive: (report: unknown) => void = () => {}
  const server = createServer(async (request, response) => {
    heard.push(`${request.method} ${request.url} ${request.headers.cookie ?? ''}`)
    const path = new URL(request.url!, 'http://page').pathname
    const [piece, problem] = [...trouble].find(([piece]) => path.includes(piece)) ?? []
    const file = path.startsWith('/_kernel/') ? await readFile(join(folder, path)).catch(() => null) : null
    if (problem === 'silent') return
    if (problem?.startsWith('damaged') && file) file[file.length >> 1] ^= 1
    if (problem === 'damaged once') trouble.delete(piece!)
    if (path === '/report') {
      let text = ''
      for await (const part of request) text += part
      response.end()
      return void receive(JSON.parse(text))
    }
    if (path === '/') {
      response.setHeader('set-cookie', 'session=secret-cookie')
      response.setHeader('content-type', 'text/html')
      response.end(document(script, assets))
    } else if (file && problem !== 'missing') {
      response.setHeader('content-type', path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript')
      response.end(file)
    } else response.writeHead(404).end()
  })
  return {
    origin: await listen(server),
    assets,
    trouble,
    heard,
    report: () =>
      new Promise((resolve) => {
        receive = resolve
      }),
    async close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Starts a server on a free port of this machine and returns its origin. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function pageScript(): Promise<string> {
  const { output } = await build({
    input: join(import.meta.dirname, 'kernel-lab.ts'),
    write: false,
    logLevel: 'silent',
    output: { format: 'iife', name: 'chainrule' },
  })
  return output[0].code
}

const document = (script: string, assets: KernelAssets) => `<!doctype html>
<html lang="en"><title>kernel page</title><link rel="icon" href="data:,">
<script>var assets = ${JSON.stringify(assets)}
localStorage.secret = 'secret-storage'</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
`
