/** What we need of WebAssembly, whose types come with those of the browser. */
interface Host {
  WebAssembly?: {
    Module: new (bytes: Uint8Array) => object
    Instance: new (module: object) => { exports: unknown }
  }
}

/** What the WebAssembly written down in hexadecimal exports; null where the host has none, or not these instructions. */
export function instance<Exports>(text: string): Exports | null {
  const { WebAssembly } = globalThis as Host
  try {
    const { Module, Instance } = WebAssembly!
    return new Instance(new Module(fromHex(text))).exports as Exports
  } catch {
    return null
  }
}

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
