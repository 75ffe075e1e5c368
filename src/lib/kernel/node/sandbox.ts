import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'

/** How a process that runs strangers' code is held. */
export interface Sandbox {
  /** `bubblewrap`: no network, no files but this project's code, no other processes. `process`: limits of memory and time only. */
  tier: 'bubblewrap' | 'process'
  /** The program and its arguments that start `node`, held. */
  program: string
  args: string[]
}

/** Bytes of memory, seconds of processor, bytes of a written file, open files: what one answer may use. */
const limits = ['--data=2500000000', '--cpu=60', '--fsize=0', '--nofile=64', '--core=0']

/**
 * Finds the strongest sandbox of this machine by trying it: bubblewrap and prlimit, else prlimit, else a bare process.
 * @param root the project's folder, of which the process sees its code and packages, read-only
 */
export function findSandbox(root: string): Sandbox {
  const node = realpathSync(process.execPath)
  const limited = works('prlimit', [...limits, '--', node, '-e', '0'])
  const prefix = limited ? ['prlimit', ...limits, '--'] : []
  const [program, ...args] = [...prefix, 'bwrap', ...walls(root, node), '--', node]
  if (works(program, [...args, '-e', '0'])) return { tier: 'bubblewrap', program, args }
  const [bare, ...rest] = [...prefix, node]
  return { tier: 'process', program: bare, args: rest }
}

const works = (program: string, args: string[]): boolean => spawnSync(program, args, { env: {} }).status === 0

function walls(root: string, node: string): string[] {
  const seen = ['/usr', '/lib', '/lib64', '/bin', '/etc/ld.so.cache'].flatMap((path) => ['--ro-bind-try', path, path])
  const code = ['node_modules', 'src', 'package.json'].map((path) => join(root, path))
  return [
    ...seen,
    ...[...code, node].flatMap((path) => ['--ro-bind', path, path]),
    // Caches may hold what an answer must not see.
    ...['--tmpfs', join(root, 'node_modules/.cache')],
    ...['--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp', '--chdir', root],
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--uid', '65534', '--gid', '65534'],
  ]
}
