import type { ServerResponse } from 'node:http'

const documentHeaders = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()',
  // The rest of the policy stands in each page, so that it holds on a static host too; this part cannot stand there.
  'Content-Security-Policy': "frame-ancestors 'self'",
}

/**
 * Headers against misuse of an answer by other sites. The long ones speak of documents, so that only pages carry them.
 * @param path of the request, without the query
 */
export function setSecurityHeaders(response: ServerResponse, path: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (/\.\w+$/.test(path) && !path.endsWith('.html')) return
  for (const [name, value] of Object.entries(documentHeaders)) response.setHeader(name, value)
}
