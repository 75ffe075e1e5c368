import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'
import { type BrowserProgram, bundledBrowser } from './bundled.ts'

/** Nothing calls home. Frames have processes of their own, as in the browsers that readers have. */
const always = [
  '--site-per-process',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
]

/** WebGL on the processor, so that tfjs-webgl runs on machines without a graphics card. Whole pages are drawn through it too. */
const webglOnProcessor = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

export interface Wishes extends LaunchOptions {
  /** For tests that compute with it. Others do without: it takes twice the time for every page. */
  webgl?: boolean
  /** A whole browser, as readers have one, before the bare one of the packages: to measure what they wait for. */
  whole?: boolean
}

/** Starts a headless Chromium, as `findBrowser` finds it. The caller closes it. */
export async function launch({ webgl = false, whole = false, ...options }: Wishes = {}): Promise<Browser> {
  const { path, env } = await findBrowser(whole)
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...definedEnvironment(), ...env },
    ...options,
    args: [...always, ...(webgl ? webglOnProcessor : ['--disable-gpu']), ...(options.args ?? [])],
  })
  return withoutWorkers(browser)
}

/** Starts a browser of which all that it keeps is in `folder`, as for a reader who comes back; and what kills it from outside. */
export async function launchIn(folder: string): Promise<{ context: BrowserContext; kill(): Promise<void> }> {
  const { path, env } = await findBrowser()
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: path,
    env: { ...definedEnvironment(), ...env },
    args: [...always, '--disable-gpu'],
    serviceWorkers: 'block',
  })
  return {
    context,
    async kill() {
      const session = await context.browser()!.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      const gone = new Promise((resolve) => context.once('close', resolve))
      process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL')
      await gone
    },
  }
}

/**
 * Pages without a service worker, unless they ask for one by `serviceWorkers: 'allow'`: it would fetch megabytes for later, and
 * answer requests that a test means to answer itself.
 */
function withoutWorkers(browser: Browser): Browser {
  const [newPage, newContext] = [browser.newPage.bind(browser), browser.newContext.bind(browser)]
  browser.newPage = (options) => newPage({ serviceWorkers: 'block', ...options })
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options })
  return browser
}

/**
 * Which browser `launch` starts: the one that CHROME_PATH names (`bundled`: the one from the packages), else the one from the
 * packages where it runs, else one that is installed. The packages' is the same for everyone, and a bare one: it opens a page
 * in a third of the processor time that a whole browser takes, which draws its windows too. `whole` asks for the installed one
 * first. Throws when CHROME_PATH names no file, and when there is no browser.
 */
export async function findBrowser(whole = false): Promise<BrowserProgram> {
  const chosen = process.env.CHROME_PATH
  if (chosen === 'bundled') return bundledBrowser()
  if (chosen && !existsSync(chosen)) throw new Error(`browser: CHROME_PATH names no file, ${chosen}`)
  const path = chosen ?? installed().find((candidate) => existsSync(candidate))
  if (path && (chosen || whole)) return { path, env: {} }
  return bundledBrowser().catch((error) => {
    if (path) return { path, env: {} }
    throw error
  })
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

/** Where a Chromium may stand on this system, best first. */
function installed(): string[] {
  if (process.platform === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].map((folder) =>
      join(folder ?? 'C:/', 'Google/Chrome/Application/chrome.exe'),
    )
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] != null))
}
