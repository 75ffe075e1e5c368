import type { Request, Response } from '../protocol.ts'
import { startKernel } from '../worker/start-kernel.ts'

/** When the cell that runs began, in milliseconds of this process. */
let began = 0

/** The kernel in a process of its own: what the worker is to a page. Started by `runCells` only. */
startKernel(
  {
    post: (message) => void process.send!(inProcessorTime(message)),
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

/** A cell's time as this process spent it, not as the clock ran: a busy machine records what a quiet one would. */
function inProcessorTime(message: Response): Response {
  const { user, system } = process.cpuUsage()
  const milliseconds = (user + system) / 1000
  if (message.type === 'cell-start') began = milliseconds
  return message.type === 'cell-done' ? { ...message, milliseconds: milliseconds - began } : message
}

process.on('disconnect', () => process.exit())
