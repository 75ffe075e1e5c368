import type { Broker } from './broker.ts'

/**
 * The kernel's script as a `data:` address, for the frame to start workers from. A `blob:` one would do without
 * encoding, but its worker is no secure context (no WebGPU), and the frame could not read the page's blobs anyway.
 */
export async function workerUrl(broker: Broker): Promise<string> {
  const script = new Uint8Array(await broker.get('kernel'))
  return `data:text/javascript;base64,${base64(script)}`
}

function base64(bytes: Uint8Array): string {
  if ('toBase64' in bytes) return (bytes as Uint8Array & { toBase64(): string }).toBase64()
  let binary = ''
  // In parts: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary)
}
