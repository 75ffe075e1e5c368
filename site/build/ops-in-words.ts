import { pathToFileURL } from 'node:url'
import { words } from './slim-engine.ts'

/**
 * The code that gives the ops of some files of the engine their sentences and formulas back, for cells that look at a
 * tape or at an op itself.
 */
export async function opsInWords(files: string[]): Promise<string> {
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(file).href)))
  const statements = modules.map(
    (module, i) => `tell(module${i}, ${JSON.stringify(Object.entries(module).flatMap(inWords))})`,
  )
  return `
    ${files.map((file, i) => `import * as module${i} from ${JSON.stringify(file)}`).join('\n')}
    function tell(table, list) {
      for (const [name, ...values] of list)
        values.forEach((value, i) => Object.defineProperty(table[name], ${JSON.stringify(words)}[i], { value, enumerable: true }))
    }
    ${statements.join('\n')}`
}

function inWords([name, op]: [string, unknown]): string[][] {
  const record = op as Record<string, string>
  return words.every((field) => typeof record?.[field] === 'string')
    ? [[name, ...words.map((field) => record[field])]]
    : []
}
