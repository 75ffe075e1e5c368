import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Waits until no other process that lives holds this file, and holds it. What it gives lets go; so does the end of the process. */
export async function takeLock(file: string): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) {
    if (!isAlive(file)) rmSync(file, { force: true })
    else await setTimeout(50)
  }
  const release = () => {
    process.off('exit', release)
    rmSync(file, { force: true })
  }
  process.once('exit', release)
  return release
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Whether who holds it still runs; a file that is being written or was just removed counts as held. */
function isAlive(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
