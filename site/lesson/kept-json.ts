import { existsSync, readFileSync } from 'node:fs'

/** A recording that a chapter may have: its JSON, or `null`. */
export function keptJson<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null
}
