import { frameDocument } from '../frame/document.ts'

/** The sandboxed frame as the page sees it: it starts workers, and answers as long as it lives. */
export interface Frame {
  /** Ends the running worker, if any, and starts another; resolves when the frame has done so. */
  boot(): { port: MessagePort; done: Promise<void> }
  /** Resolves when the frame answers, which a dead one never does. */
  ping(): Promise<void>
  /** Takes the frame and its worker out of the page. */
  remove(): void
}

/** What a frame tells without being asked. */
export interface FrameListener {
  /** The worker reported an uncaught error: before it was ready, its script did not load. */
  failed(): void
  /** The frame's process ended. Not every browser tells; `ping` finds out too. */
  closed(): void
}

/** How a frame is made: `openFrame`, or a test's own. */
export type OpenFrame = (program: Promise<string>, listener: FrameListener) => Frame

/**
 * Puts a frame of opaque origin into the page: no cookies, no storage, no network, nothing of the page in reach.
 * `program`: the worker's script; `boot` may be called before it is there, and starts what it can.
 * The frame is one transparent pixel, since browsers slow down what `display: none` hides.
 */
export function openFrame(program: Promise<string>, listener: FrameListener): Frame {
  const element = document.createElement('iframe')
  const attributes = {
    sandbox: 'allow-scripts',
    allow: '',
    referrerpolicy: 'no-referrer',
    tabindex: '-1',
    title: 'kernel',
  }
  for (const [name, value] of Object.entries({ ...attributes, 'aria-hidden': 'true' }))
    element.setAttribute(name, value)
  element.style.cssText =
    'position:fixed;right:0;bottom:0;width:1px;height:1px;border:0;opacity:0;pointer-events:none;color-scheme:normal'
  element.srcdoc = frameDocument

  const { port1: control, port2 } = new MessageChannel()
  const waiting = new Map<number, () => void>()
  let count = 0
  let booted = 0
  control.onmessage = ({ data }: MessageEvent<{ type: string; count: number }>) => {
    if (data.type === 'failed') return data.count === booted ? listener.failed() : undefined
    waiting.get(data.count)?.()
    waiting.delete(data.count)
  }
  control.addEventListener('close', () => listener.closed())
  const ask = (type: 'boot' | 'ping', ports: MessagePort[] = []) => {
    const asked = ++count
    control.postMessage({ type, count: asked }, ports)
    return new Promise<void>((resolve) => waiting.set(asked, resolve))
  }

  element.addEventListener('load', () => element.contentWindow?.postMessage({}, '*', [port2]), { once: true })
  program.then(
    (text) => control.postMessage({ type: 'script', count: 0, text }),
    () => {}, // Whoever booted hears of it.
  )
  document.body.append(element)
  return {
    boot() {
      const { port1, port2 } = new MessageChannel()
      const done = ask('boot', [port2])
      booted = count
      return { port: port1, done }
    },
    ping: () => ask('ping'),
    remove() {
      control.onmessage = null
      control.close()
      element.remove()
    },
  }
}
