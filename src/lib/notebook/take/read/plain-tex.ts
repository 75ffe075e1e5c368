/** TeX that is understood anywhere: the book's own commands are written out, and classes of the page left out. */
export function plainTex(tex: string, macros: Readonly<Record<string, string>>): string {
  const written = tex.replace(/\\[a-zA-Z]+/g, (command, at: number) => {
    if (!Object.hasOwn(macros, command)) return command
    // What was `\lr x` must not become `\etax`.
    const next = tex[at + command.length] ?? ''
    return /[a-zA-Z]/.test(next) ? `{${macros[command]}}` : macros[command]
  })
  return written.replace(/\\htmlClass\{[^{}]*\}\{([^{}]*)\}/g, (_, inside: string) => `{${inside}}`)
}
