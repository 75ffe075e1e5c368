import type { AssetName, Request, Response } from '../protocol.ts'
import { AssetError, type Broker } from './broker.ts'
import { guardResponse } from './guard/response.ts'
import { weigh } from './guard/weigh.ts'
import { createMeter } from './meter.ts'

/** One worker's life as the page sees it: requests go out, answers come in checked, assets are handed over. */
export interface Session {
  send(request: Request): void
  /** Hears no more of the worker, whatever it still says. */
  close(): void
  /** Messages that did not fit the protocol or went beyond the allowance, so far. */
  readonly refused: number
}

export interface SessionListener {
  /** A message that fits the protocol, within the allowance. */
  response(response: Response): void
  /** The worker floods the page; the session is closed already. */
  flooded(): void
  /** The worker's end of the port is gone. Not every browser tells. */
  closed(): void
}

/** A busy honest worker stays far below: it shows at most a few hundred items a second. */
const messages = { burst: 20_000, perSecond: 5_000 }
const bytes = { burst: 256e6, perSecond: 64e6 }
/** Refusing a message still costs the page time: after so many it stops listening. */
const patience = 5_000
/** How often a worker may ask for the same asset. */
const asksPerAsset = 4

/** Listens to a freshly booted worker's port. `broker` serves what it asks for. */
export function openSession(port: MessagePort, broker: Broker, listener: SessionListener): Session {
  const messageMeter = createMeter(messages)
  const byteMeter = createMeter(bytes)
  const asked = new Map<string, number>()
  let refused = 0
  const session: Session = {
    send: (request) => port.postMessage(request, request.type === 'asset' && 'bytes' in request ? [request.bytes] : []),
    close() {
      port.onmessage = null
      port.removeEventListener('close', listener.closed)
      port.close()
    },
    get refused() {
      return refused
    },
  }
  const refuse = () => {
    refused += 1
    if (refused < patience) return
    session.close()
    listener.flooded()
  }
  port.addEventListener('close', listener.closed)
  port.onmessage = (event) => {
    // Before `data` is read, so that a flood is not even deserialised.
    if (!messageMeter.take(1)) return refuse()
    const { data } = event
    if (!byteMeter.take(weigh(data, bytes.burst))) return refuse()
    const response = guardResponse(data)
    if (!response) return refuse()
    listener.response(response)
    if (response.type === 'need') serve(response.name)
  }

  async function serve(name: AssetName) {
    const times = (asked.get(name) ?? 0) + 1
    asked.set(name, times)
    if (times > asksPerAsset) return refuse()
    try {
      session.send({ type: 'asset', name, bytes: (await broker.get(name)).slice() })
    } catch (error) {
      session.send({ type: 'asset', name, error: error instanceof AssetError ? error.message : String(error) })
    }
  }
  return session
}
