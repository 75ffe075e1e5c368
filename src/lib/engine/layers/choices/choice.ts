import { refuse } from '../base/fault.ts'

/** Something that a layer is given by a word, or made with options: it can say what it is, for files. */
export interface Choice {
  getClassName(): string
  getConfig(): object
}

/** What a file says of a choice. */
export interface Described {
  className: string
  config: object
}

/** Makers by class name. A config may be empty. */
export type Makers<T> = Record<string, (config: never) => T>

/**
 * Turns what a reader gives into the thing itself: a word (`'glorotNormal'` or the class's own name, `'GlorotNormal'`),
 * what a file says (`{ className, config }`), or the thing as it is. Throws when it knows no such word.
 */
export function choose<T extends Choice>(kind: string, makers: Makers<T>, asked: string | Described | T): T {
  if (typeof asked === 'object' && 'getClassName' in asked) return asked
  const { className, config } = typeof asked === 'string' ? { className: asked, config: {} } : asked
  const word = Object.keys(makers).find((name) => name === className || lower(name) === className)
  if (word === undefined)
    refuse(kind, `there is none named ${className}; there are ${Object.keys(makers).map(lower).join(', ')}`)
  return makers[word](config as never)
}

const lower = (name: string): string => name[0].toLowerCase() + name.slice(1)
