import type { Request } from '../protocol.ts'
import { startKernel } from '../worker/start-kernel.ts'

/** The kernel in a process of its own: what the worker is to a page. Started by `runCells` only. */
startKernel(
  {
    post: (message) => void process.send!(message),
    listen: (receive) => void process.on('message', (message) => receive(message as Request)),
  },
  {
    watchEngines: (report) =>
      report([
        { id: 'reference', available: true },
        { id: 'tfjs-cpu', available: true },
        { id: 'tfjs-wasm', available: true },
        { id: 'tfjs-webgl', available: false, reason: 'no-webgl' },
        { id: 'tfjs-webgpu', available: false, reason: 'no-webgpu' },
      ]),
    onUncaught(report) {
      process.on('unhandledRejection', report)
      process.on('uncaughtException', report)
    },
    // A cell that works here shall work in a browser too.
    hidden: new Set(['process', 'Buffer', 'global', 'require', 'module', 'exports', 'setImmediate', 'clearImmediate']),
  },
)
process.on('disconnect', () => process.exit())
