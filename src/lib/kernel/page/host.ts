import type { Request, Response } from '../protocol.ts'
import type { Broker } from './broker.ts'
import { type Frame, type OpenFrame, openFrame } from './frame.ts'
import { openSession, type Session } from './session.ts'
import { after } from './timing.ts'
import { startWatchdog } from './watchdog.ts'

/** Keeps a worker alive in its frame: boots it, replaces it, and finds out when it died. */
export interface Host {
  /**
   * Ends the worker that runs, if any, and boots another. `ended` resolves when the old one surely runs no more
   * (half a second at most), `outcome` when the new one is ready or will not be.
   */
  boot(first: Request[]): { ended: Promise<void>; outcome: Promise<BootOutcome> }
  send(request: Request): void
  /** Takes frame and worker away for good. */
  close(): void
}

/** `blocked`: frame or worker did not answer, twice. `unreachable`: the script could not be fetched, and why. */
export type BootOutcome = { ready: true } | { ready: false; key: 'blocked' | 'unreachable'; reason: string }

export interface HostListener {
  response(response: Response): void
  /** The worker is lost. `crashed`: its process or thread ended; `hung`: no answer; `flood`: it said too much. */
  dead(cause: 'crashed' | 'hung' | 'flood'): void
  /** Whether the worker may be busy with a cell; otherwise it hangs when it does not answer for four seconds. */
  computing(): boolean
}

/** How long things may take, in milliseconds. */
const frameAnswer = 500
const frameLoad = 5_000
const bootTime = 10_000

/** Makes a host; nothing is fetched or created before `boot`. `open` is replaced in tests. */
export function createHost(broker: Broker, listener: HostListener, open: OpenFrame = openFrame): Host {
  let frame: Frame | null = null
  let session: Session | null = null
  let watchdog: ReturnType<typeof startWatchdog> | null = null
  let closed = false
  let settle: (ready: boolean) => void = () => {}

  function drop() {
    watchdog?.stop()
    session?.close()
    frame?.remove()
    watchdog = session = frame = null
  }

  function dead(cause: 'crashed' | 'hung' | 'flood') {
    settle(false)
    if (cause === 'crashed') drop()
    listener.dead(cause)
  }

  /** One try: the frame that is there, or a new one. Resolves to whether the worker is ready. */
  async function attempt(first: Request[], script: Promise<string>, ended: () => void): Promise<boolean> {
    const old = frame !== null
    watchdog?.stop()
    session?.close()
    frame ??= open(script, { failed: () => settle(false), closed: () => dead('crashed') })
    const ready = new Promise<boolean>((resolve) => {
      settle = resolve
    })
    const { port, done } = frame.boot()
    session = openSession(port, broker, {
      response(response) {
        if (response.type === 'ready') settle(true)
        watchdog?.heard()
        listener.response(response)
      },
      flooded: () => dead('flood'),
      closed: () => dead('crashed'),
    })
    for (const request of first) session.send(request)
    await script
    const answered = await Promise.race([done.then(() => true), ready, after(old ? frameAnswer : frameLoad, false)])
    if (answered) ended()
    const started = answered && (await Promise.race([ready, after(bootTime, false)]))
    if (started && frame) watchdog = startWatchdog(frame, (request) => session?.send(request), listener.computing, dead)
    return started
  }

  async function boot(first: Request[], ended: () => void): Promise<BootOutcome> {
    const script = broker.get('kernel').then(program)
    try {
      // A frame that was there may be dead: that does not count as a try.
      for (let tries = frame ? 3 : 2; tries > 0 && !closed; tries--) {
        if (await attempt(first, script, ended)) return { ready: true }
        drop()
        ended()
      }
      return { ready: false, key: 'blocked', reason: 'the kernel did not start' }
    } catch (error) {
      drop()
      return { ready: false, key: 'unreachable', reason: (error as Error).message }
    } finally {
      ended()
    }
  }

  return {
    boot(first) {
      const { promise: ended, resolve } = Promise.withResolvers<void>()
      return { ended, outcome: boot(first, resolve) }
    },
    send: (request) => session?.send(request),
    close() {
      closed = true
      drop()
      settle(false)
    },
  }
}

/** The kernel's script as text; its frames in a stack trace are named `chainrule:kernel`. */
function program(bytes: ArrayBuffer): string {
  return `${new TextDecoder().decode(bytes)}\n//# sourceURL=chainrule:kernel`
}
