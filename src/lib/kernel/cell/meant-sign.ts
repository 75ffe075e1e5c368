/** The sign of JavaScript that a full-width, typographic or mathematical one stands for; null when there is none. */
export function meantSign(sign: string): string | null {
  const meant = lookalikes[sign] ?? sign.normalize('NFKC')
  return /^[!-~]{1,3}$/.test(meant) && meant !== sign ? meant : null
}

/** What Chinese keyboards, word processors and formulas write; the other full-width signs have their equals in Unicode. */
const lookalikes: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '、': ',',
  '【': '[',
  '】': ']',
  '《': '<',
  '》': '>',
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!==',
}
