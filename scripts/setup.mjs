/**
 * Installs what is missing, exactly as package-lock.json says; does nothing, and needs no network, when nothing is.
 * Plain JavaScript, because it runs before anything is installed, under whatever Node (20 or newer) is there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules/.cache/chainrule/installed')

if (!isInstalled()) {
  console.log('Installing packages (the first time this takes a minute or two) ...')
  const flags = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--include=dev', '--include=optional']
  const command = `npm install ${flags.join(' ')} --loglevel=error`
  // One string through the shell: on Windows npm is a batch file.
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true })
  if (status !== 0) {
    console.error('setup: npm could not install the packages, see above')
    process.exit(1)
  }
  checkNode()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state())
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === state()
}

/** What is wanted, what npm says is there, and for which system. */
function state() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'node_modules/.package-lock.json']) {
    const file = join(root, name)
    hash.update(existsSync(file) ? readFileSync(file) : 'absent')
  }
  return hash.digest('hex')
}

/** npm scripts find the Node that came as a package first; elsewhere the system's own has to be new enough. */
function checkNode() {
  const { stdout } = spawnSync('npm exec --offline -- node --version', { cwd: root, encoding: 'utf8', shell: true })
  const [major, minor] = stdout.trim().replace('v', '').split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  console.error(
    `setup: Node 22.18 or newer is needed, and no package brings it for ${process.platform}-${process.arch}`,
  )
  process.exit(1)
}
