/** Where the bundle has the list of parts, once it is known what is in them. */
const mark = '@@parts@@'

/** What is in a part of the engine; as the worker's `EnginePart`. */
export interface BundledPart {
  exports: string[]
  methods: string[]
  asked: string[]
}

/** The worker's modules that are others in its bundle, by the ends of their paths. */
export const bundledModules: Record<string, (parts: string[]) => string> = {
  'kernel/worker/engine-parts.ts': (parts) => `
    const opens = [${parts.map((name) => `() => import('part:${name}')`)}]
    export const engineParts = '${mark}'.split(';').map((line, i) => {
      const [exports, methods, asked] = line.split(':').map((names) => names.split(' '))
      return { exports, methods, asked, open: async () => (await opens[i]()).part }
    })`,
  'kernel/worker/later-files.ts': () => `
    export const fetchLater = (get) => {
      laterFiles.get = get
    }`,
  'kernel/cell/types-reader.ts': () => `
    export const typesReader = { read: null }
    export const loadTypesReader = async () => {
      typesReader.read = (await import('./read-typed.ts')).readTyped
    }`,
}

/** How the bundler writes `import('./part.js')`. */
const imported = /Promise\.resolve\(\)\.then\(\(\)=>require\((`[^`]+`|"[^"]+")\)\)/g

/**
 * The kernel's file as a classic script: it knows what is in its parts, and `import()` fetches one, with those that it
 * needs itself (`needs`, by their file names), each once unless it fails.
 */
export function withParts(code: string, file: string, parts: BundledPart[], needs: Record<string, string[]>): string {
  const list = parts.map((part) => [part.exports, part.methods, part.asked].map((names) => names.join(' ')).join(':'))
  return `(() => {
const exports = {}
const open = { './${file}': exports }
const needs = ${JSON.stringify(needs)}
const laterFiles = {}
const loading = {}
const require = (file) => open[file]
const load = (file) => loading[file] ??= fetchFile(file).catch((error) => {
  delete loading[file]
  throw error
})
const fetchFile = async (file) => {
  for (const other of needs[file] ?? []) await load(other)
  const name = file.slice(2, -3)
  const text = new TextDecoder().decode(await laterFiles.get('part/' + name))
  const part = {}
  new Function('exports', 'require', text + '\\n//# sourceURL=chainrule:' + name)(part, require)
  return open[file] = part
}
${code.replace(mark, list.join(';')).replaceAll(imported, 'load($1)')}
})()
`
}
