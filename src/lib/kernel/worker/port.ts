import type { EngineStatus, Request, Response } from '../protocol.ts'

/** The kernel's line to the page (or, in Node, to the parent process). Bound before any cell runs. */
export interface Port {
  post(message: Response, transfer?: Transferable[]): void
  listen(receive: (message: Request) => void): void
}

/** What differs between a browser's worker and Node. */
export interface Platform {
  /** Reports which engines could run here: at once by a quick look, and again when a closer look told otherwise. */
  watchEngines(report: (engines: EngineStatus[]) => void): void
  /** Reports promises that were rejected, and errors thrown, where nobody caught them. */
  onUncaught(report: (reason: unknown) => void): void
  /** Calls back once, when the texts of a page have been read and there is time: only where a reader may wait for a first run. */
  whenQuiet?(work: () => void): void
  /** Globals of this place that cells shall not know, since a browser's worker has none of them. */
  hidden?: ReadonlySet<string>
}
