import { BadFile } from '#lib/exercises/hand-in/sealed-file.ts'
import { pack, unpack } from '#lib/notebook/share/pack.ts'

/** The name under which an assignment stands in the fragment of an address, which browsers send to no server. */
const key = 'assignment='
/** Nothing that a link holds is longer when it is unpacked, in characters. */
const longest = 100_000

/** An assignment file's text as a fragment: packed, in letters that any mail program leaves alone. */
export async function toFragment(text: string): Promise<string> {
  return key + (await pack(text, 'deflate-raw'))
}

/** The text that a fragment holds; `null` when it holds none. Throws {@link BadFile} for one that is damaged or too long. */
export async function fromFragment(fragment: string): Promise<string | null> {
  const packed = fragment.replace(/^#/, '')
  if (!packed.startsWith(key)) return null
  try {
    return await unpack(packed.slice(key.length), 'deflate-raw', longest)
  } catch {
    throw new BadFile('link', 'the link is damaged: part of it is missing or changed')
  }
}
