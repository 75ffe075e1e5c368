import { inspect } from '../output/inspect.ts'
import type { EngineId, Response } from '../protocol.ts'
import type { Session } from './session.ts'

/** What the names of the page's cells hold on an engine, in few words, for completion and hover. */
export function listNames(session: Session, engine: EngineId): Extract<Response, { type: 'names' }>['names'] {
  return [...session.scope(engine).values].flatMap(([cell, values]) =>
    [...values].slice(0, 500).map(([name, value]) => ({
      name: name.slice(0, 500),
      cell,
      summary: inspect(value, { depth: 1, most: 200, elements: 5 }).slice(0, 4000),
    })),
  )
}
