import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** How a run of Astro ended; `printed` is empty unless it was asked to be quiet. */
export interface AstroRun {
  status: number | null
  printed: string
}

/**
 * Runs a command of Astro to its end, without its telemetry.
 * @param base path under which the site is served
 * @param chapters those to build, as `CHAPTERS` names them; empty: all
 */
export function astro(
  command: string[],
  { base = process.env.BASE ?? '/', chapters = process.env.CHAPTERS ?? '', quiet = false } = {},
): AstroRun {
  const program = join(root, 'node_modules/astro/bin/astro.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...command], {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: { ...bare(process.env), BASE: base, CHAPTERS: chapters || undefined, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return { status, printed: `${stdout ?? ''}${stderr ?? ''}` }
}

/** Without what Vitest says of itself: Vite would take it for settings of the site, such as its base path. */
function bare(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { BASE_URL, DEV, PROD, SSR, MODE, NODE_ENV, TEST, VITEST, ...rest } = env
  return NODE_ENV === 'test' ? rest : env
}

if (import.meta.main) process.exitCode = astro(process.argv.slice(2)).status ?? 1
