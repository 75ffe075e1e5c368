import { BadFile } from '#lib/exercises/hand-in/sealed-file.ts'

/** The name under which an assignment stands in the fragment of an address, which browsers send to no server. */
const key = 'assignment='
/** Nothing that a link holds is longer when it is unpacked, in characters. */
const longest = 100_000

/** An assignment file's text as a fragment: packed, in letters that any mail program leaves alone. */
export async function toFragment(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  return (
    key +
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')
  )
}

/** The text that a fragment holds; `null` when it holds none. Throws {@link BadFile} for one that is damaged or too long. */
export async function fromFragment(fragment: string): Promise<string | null> {
  const packed = fragment.replace(/^#/, '')
  if (!packed.startsWith(key)) return null
  try {
    const letters = packed.slice(key.length).replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
    const text = await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
    return text
  } catch {
    throw new BadFile('link', 'the link is damaged: part of it is missing or changed')
  }
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return text
    text += decoder.decode(value, { stream: true })
    if (text.length > longest) throw new RangeError('too long')
  }
}
