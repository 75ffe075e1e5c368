import { benchBytes } from './bytes.ts'
import { benchEngine } from './engine.ts'
import { benchKernel } from './kernel.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchNotebook } from './notebook.ts'
import { benchVerdicts } from './verdicts.ts'

/**
 * `npm run bench`: measures what the project promises, prints medians beside their aims; `npm run bench -- engine bytes`
 * runs only those parts. Never part of the tests: a slow machine is not a bug.
 */
const parts: Record<string, () => Promise<void>> = {
  engine: benchEngine,
  kernel: benchKernel,
  bytes: benchBytes,
  lighthouse: benchLighthouse,
  verdicts: benchVerdicts,
  notebook: benchNotebook,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`bench: no such part, ${unknown}; there are ${Object.keys(parts)}`)
for (const [name, run] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await run()
