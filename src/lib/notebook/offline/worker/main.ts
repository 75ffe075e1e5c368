import { cacheName } from '../kept-files.ts'
import { answer } from './answer.ts'

/** What this script uses of a service worker's scope; its types and those of a page exclude each other. */
interface Scope {
  registration: { scope: string }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate' | 'fetch', listener: (event: WorkerEvent) => void): void
}
interface WorkerEvent extends Event {
  request: Request
  respondWith(answer: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}
const scope = globalThis as unknown as Scope

/**
 * The service worker. It only reads what pages have kept, so that it has no version of its own to be out of step with: a new one may
 * take over at once.
 */
scope.addEventListener('install', () => void scope.skipWaiting())
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const root = scope.registration.scope
  if (request.method !== 'GET' || !request.url.startsWith(root) || request.url.startsWith(`${root}api/`)) return
  const match = async (url: string) => (await caches.open(cacheName)).match(url, { ignoreVary: true })
  event.respondWith(answer(request, { root, match, ask: () => fetch(request) }))
})
