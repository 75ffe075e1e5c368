import { checksum as checksumOf } from '#lib/kernel/page/checksum.ts'

/** A file that is not what it says: damaged, changed by hand, of another kind or of a later version. */
export class BadFile extends Error {
  override name = 'BadFile'
  /** What is wrong, for a translated message. */
  readonly code: BadFileCode
  constructor(code: BadFileCode, message: string) {
    super(message)
    this.code = code
  }
}

export type BadFileCode =
  | 'no-json'
  | 'other-kind'
  | 'newer'
  | 'damaged'
  | 'incomplete'
  | 'link'
  | 'too-large'
  | 'other-assignment'
  | 'unknown-exercise'

/** What every file that is handed out or in begins with. */
interface Seal {
  format: string
  version: number
  /** SHA-256 of the rest, in hexadecimal: it finds damage. It proves nothing about who wrote the file. */
  checksum: string
}

/** Writes a body as JSON under a name, a version and a checksum. */
export async function seal(format: string, version: number, body: object): Promise<string> {
  const checksum = await sha256(canonical({ format, version, ...body }))
  return `${JSON.stringify({ format, version, checksum, ...body }, null, 2)}\n`
}

/** Reads what `seal` wrote: the body, unchecked, and its checksum. Throws {@link BadFile} with the reason. */
export async function unseal(
  format: string,
  version: number,
  text: string,
): Promise<{ body: object; checksum: string }> {
  const file = parse(text)
  const { checksum, ...rest } = file
  if (rest.format !== format) throw new BadFile('other-kind', `this is no ${format} file`)
  if (typeof rest.version !== 'number' || rest.version > version)
    throw new BadFile('newer', `it is of version ${rest.version}, and version ${version} is the newest known here`)
  if (checksum !== (await sha256(canonical(rest))))
    throw new BadFile('damaged', 'it is damaged or was changed: its checksum does not fit')
  const { format: _, version: __, ...body } = rest
  return { body, checksum: checksum as string }
}

function parse(text: string): Partial<Seal> & Record<string, unknown> {
  try {
    const value = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Told below.
  }
  throw new BadFile('no-json', 'it is no JSON object')
}

/** JSON with sorted keys, so that equal bodies have equal checksums. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

const sha256 = (text: string): Promise<string> => checksumOf(new TextEncoder().encode(text).buffer)
