import type { AssetName } from '../protocol.ts'

/**
 * Says where the files come from that `import()` loads later. Does nothing here: Node reads them itself. In the worker's
 * bundle, where the page fetches them, every `import()` asks `get` for `part/<name>`, once unless it fails.
 *
 * So whatever few cells need is left out of the kernel's script by writing `await import('#lib/...')` where it is needed.
 */
export function fetchLater(_get: (name: AssetName) => Promise<ArrayBuffer>): void {}
