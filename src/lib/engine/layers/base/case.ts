/** `returnSequences` as Keras writes it in files, `return_sequences`; `LSTMCell` is `lstm_cell`. */
export function toSnakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z0-9]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
}

/** `return_sequences` as we write it, `returnSequences`. */
export const toCamelCase = (name: string): string =>
  name.length < 2 ? name : name.replace(/_+(\w|$)/g, (_, letter: string) => letter.toUpperCase())
