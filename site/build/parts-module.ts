/** Where the bundle has the list of parts, once it is known what is in them. */
const mark = '@@parts@@'

/** What is known of a part when it has been bundled; as the worker's `EnginePart`. */
export interface BundledPart {
  asset: string
  needs: string[]
  exports: string[]
  methods: string[]
  asked: string[]
}

/**
 * In the worker's bundle, the module `engine-parts.ts`. A part's file is a CommonJS module: `require` is defined by
 * `withParts`, and evaluates a file whose bytes have come.
 */
export function partsModule(names: string[]): string {
  const imports = names.map((name) => `'part/${name}': () => import('part:${name}')`)
  return `
    const open = { ${imports.join(', ')} }
    const words = (text) => text ? text.split(' ') : []
    export const engineParts = '${mark}'.split(';').map((line) => {
      const [asset, needs, exports, methods, asked] = line.split(':')
      return { asset, needs: words(needs), exports: words(exports), methods: words(methods), asked: words(asked) }
    })
    export const openPart = async (asset, bytes) => {
      partBytes['./' + asset.slice(5) + '.js'] = bytes
      return open[asset] ? (await open[asset]()).part : {}
    }`
}

/** The kernel's file as a classic script that knows its parts, and takes them in. */
export function withParts(code: string, file: string, parts: BundledPart[]): string {
  const list = parts.map(({ asset, ...fields }) => [asset, ...Object.values(fields).map((names) => names.join(' '))])
  const filled = code.replace(mark, list.map((fields) => fields.join(':')).join(';'))
  return `(() => {
const partBytes = {}
const exports = {}
const open = { './${file}': exports }
const require = (file) => {
  if (!open[file]) {
    const part = {}
    new Function('exports', 'require', new TextDecoder().decode(partBytes[file]) + '\\n//# sourceURL=chainrule:' + file.slice(2))(part, require)
    open[file] = part
  }
  return open[file]
}
${filled}
})()
`
}
