import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { convert } from 'fontverter'
import subsetFont from 'subset-font'
import { fontFolder } from './folder.ts'
import { withoutNames } from './without-names.ts'

/** Tables that describe a font to people and its place among others; no browser draws by them. */
const dropTables = ['STAT', 'BASE']

/**
 * Cuts a woff2 file down to some characters, axes and features, and returns the name of the result in the font folder.
 * A cut that has been made before is not made again: its folder is a hash of everything that went into it.
 */
export async function subset(
  source: string,
  characters: string[],
  options: { variationAxes?: Record<string, number | { min: number; max: number }>; keepFeatures?: readonly string[] },
): Promise<string> {
  const font = readFileSync(source)
  const key = createHash('sha256')
    .update(font)
    .update(JSON.stringify([characters, options, dropTables, withoutNames.name]))
    .digest('hex')
    .slice(0, 12)
  const name = `${key}/${basename(source)}`
  const file = join(fontFolder, name)
  if (!existsSync(file)) {
    mkdirSync(join(fontFolder, key), { recursive: true })
    const cut = await subsetFont(font, characters.join(''), {
      targetFormat: 'truetype',
      noHinting: true,
      dropTables,
      ...options,
    })
    writeFileSync(file, await convert(withoutNames(cut), 'woff2', 'truetype'))
  }
  return name
}
