import { createHash } from 'node:crypto'
import { frameScript } from '#lib/kernel/frame/script.ts'
import { rewritePages } from './rewrite-pages.ts'

/**
 * After the build, gives every page a content security policy that names its inline scripts by their hashes. It stands
 * in the page, so that it holds on a host that sets no headers.
 */
export const contentPolicy = () =>
  rewritePages('content-policy', (html) =>
    html.replace(/<meta charset="utf-8">/i, (charset) => `${charset}${policyTag(html)}`),
  )

function policyTag(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\b(?:src|application\/json)\b)[^>]*>([\s\S]*?)<\/script>/g)]
  const scripts = inline.map(([, script]) => hash(script))
  // The kernel's frame inherits this policy: its script is named here, its worker comes from a data: address, and cells
  // are compiled in that worker. The frame's own policy forbids everything else.
  if (html.includes('id="kernel-assets"')) scripts.push(hash(frameScript), "'unsafe-eval'")
  const policy = {
    'default-src': "'self'",
    'script-src': ["'self'", ...new Set(scripts)].join(' '),
    'style-src': "'self' 'unsafe-inline'", // formulas and highlighted code carry style attributes
    'font-src': "'self' data:", // the faces in the style sheet
    'img-src': "'self' data: blob:",
    'worker-src': "'self' data:",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  }
  const content = Object.entries(policy).map(([name, value]) => `${name} ${value}`)
  return `<meta http-equiv="Content-Security-Policy" content="${content.join('; ')}">`
}

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
