import type { EngineStatus } from '../protocol.ts'
import type { Platform } from './port.ts'

/** A browser's worker. */
export const browserPlatform: Platform = {
  watchEngines(report) {
    const quick = { webgl: typeof OffscreenCanvas === 'function', webgpu: hasGpu() }
    report(statuses(quick))
    // Making a context or asking for an adapter takes tens of milliseconds, which the first run should not wait for.
    setTimeout(async () => {
      const closer = { webgl: quick.webgl && makesWebgl(), webgpu: quick.webgpu && (await findsAdapter()) }
      if (closer.webgl !== quick.webgl || closer.webgpu !== quick.webgpu) report(statuses(closer))
    }, 500)
  },
  // A run that has been asked for meanwhile goes first.
  whenQuiet: (work) => void setTimeout(work, 100),
  onUncaught(report) {
    addEventListener('unhandledrejection', (event) => {
      event.preventDefault()
      report(event.reason)
    })
    addEventListener('error', (event) => {
      event.preventDefault()
      report(event.error ?? event.message)
    })
  },
}

function statuses({ webgl, webgpu }: { webgl: boolean; webgpu: boolean }): EngineStatus[] {
  const wasm = compilesWasm()
  return [
    { id: 'reference', available: true },
    { id: 'tfjs-cpu', available: true },
    { id: 'tfjs-wasm', available: wasm, ...(wasm ? {} : { reason: 'no-wasm' }) },
    { id: 'tfjs-webgl', available: webgl, ...(webgl ? {} : { reason: 'no-webgl' }) },
    { id: 'tfjs-webgpu', available: webgpu, ...(webgpu ? {} : { reason: 'no-webgpu' }) },
  ]
}

/** Compiles the empty module: a browser in lockdown has the name WebAssembly, but does not compile. */
function compilesWasm(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module
  } catch {
    return false
  }
}

function makesWebgl(): boolean {
  try {
    const context = new OffscreenCanvas(1, 1).getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}

interface Gpu {
  requestAdapter(): Promise<object | null>
}

function hasGpu(): boolean {
  return typeof (navigator as { gpu?: Gpu }).gpu === 'object'
}

async function findsAdapter(): Promise<boolean> {
  try {
    return (await (navigator as unknown as { gpu: Gpu }).gpu.requestAdapter()) !== null
  } catch {
    return false
  }
}
