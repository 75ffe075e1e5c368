import { join } from 'node:path/posix'
import { read } from './files.ts'

const statement =
  /^\s*(?:import|export)\b[^'"`;]*?from\s*(['"])(?<from>[^'"]+)\1|^\s*import\s*(['"])(?<bare>[^'"]+)\3/gm
const call = /\bimport\(\s*(['"])(?<from>[^'"]+)\1/g

/** What a source file imports: paths from the project's folder for its own files, else the name of the package as written. */
export function importsOf(file: string): string[] {
  const text = withoutComments(read(file))
  const names = [...text.matchAll(statement), ...text.matchAll(call)].map(({ groups }) => groups!.from ?? groups!.bare!)
  return names.map((name) => resolve(name, file))
}

function resolve(name: string, file: string): string {
  const path = name.replace(/\?.*$/, '')
  if (path.startsWith('#lib/')) return path.replace('#lib/', 'src/lib/')
  if (path.startsWith('.')) return join(file, '..', path)
  return path
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
