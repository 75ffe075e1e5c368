type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * Makes an HTML element. Strings become text, never markup, so that output cannot inject anything.
 * An attribute that is `undefined` or `false` is left out; `true` is written empty.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}
