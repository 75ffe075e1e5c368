import type { Request } from '../protocol.ts'
import { browserPlatform } from './browser-platform.ts'
import { startKernel } from './start-kernel.ts'

/** The worker's program. The frame's first message brings the port to the page; everything else goes over that port. */
self.addEventListener('message', ({ data }: MessageEvent<{ port: MessagePort }>) => bind(data.port), { once: true })

function bind(port: MessagePort): void {
  // A cell that calls it would end the worker, and the page would take that for a crash.
  Object.defineProperty(self, 'close', { value: undefined })
  const post = port.postMessage.bind(port)
  startKernel(
    {
      post: (message, transfer) => post(message, transfer ?? []),
      listen(receive) {
        port.onmessage = ({ data }: MessageEvent<Request>) => receive(data)
      },
    },
    browserPlatform,
  )
}
