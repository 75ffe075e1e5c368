import { isKebab } from './is-kebab.ts'

/** What the fence of a listing says. `id` is absent where the fence stands in a `<Listing id="...">`. */
export interface ListingAttributes {
  framework: string
  id?: string
  /** The cell that does the same, live. */
  cell?: string
}

/** The frameworks whose code the book shows, by the names that they give themselves. */
const frameworks = ['Keras', 'TensorFlow', 'PyTorch', 'NumPy']

/** Checks what a listing's fence says of it. Throws an Error whose message is the reason. */
export function readListingFence(given: Map<string, string | undefined>): ListingAttributes {
  const [id, framework, cell] = [given.get('id'), given.get('framework'), given.get('cell')]
  if (given.has('id') && !isKebab(id ?? '')) throw new Error(`listing: id "${id ?? ''}" is not in lower-kebab-case`)
  if (!framework || !frameworks.includes(framework))
    throw new Error(`listing: framework is "${framework ?? ''}", known are ${frameworks.join(', ')}`)
  return { framework, ...(id && { id }), ...(cell && { cell }) }
}
