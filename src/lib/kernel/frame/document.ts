import { frameScript } from './script.ts'

/**
 * The frame's own content policy, which the worker inherits: scripts that are in the text already, workers from
 * `data:`, and no way to load or send anything. `webrtc` and `form-action` are not covered by `default-src`.
 */
export const framePolicy = [
  `default-src 'none'`,
  `script-src 'unsafe-inline' 'unsafe-eval'`,
  `worker-src data:`,
  `connect-src 'none'`,
  `form-action 'none'`,
  `base-uri 'none'`,
].join('; ')

/** The frame's document, for `srcdoc`. */
export const frameDocument = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><meta name="referrer" content="no-referrer"><meta http-equiv="x-dns-prefetch-control" content="off"><title>kernel</title><script>${frameScript}</script>`
