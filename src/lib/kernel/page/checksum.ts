/** The SHA-256 checksum of some bytes, in hexadecimal digits; by the browser where it may, which is on secure pages only. */
export async function checksum(bytes: ArrayBuffer): Promise<string> {
  if (!globalThis.crypto?.subtle) return (await import('#lib/data/sha256.ts')).sha256(new Uint8Array(bytes))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
