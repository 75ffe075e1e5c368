import type { FormulaForm } from '#lib/exercises/forms/answer-form.ts'
import { BadFormula } from '#lib/exercises/forms/formula/bad-formula.ts'
import { parseFormula } from '#lib/exercises/forms/formula/parse.ts'
import { texOf } from '#lib/exercises/forms/formula/tex.ts'
import { halfWidth } from '#lib/exercises/forms/half-width.ts'
import { readAnswerText } from '#lib/exercises/forms/read-answer.ts'
import { writeAnswer } from '#lib/exercises/forms/write-answer.ts'
import { element } from '#lib/notebook/output/element.ts'
import { blankTex } from '../../blank-tex.ts'
import { type AnswerOptions, type LiveAnswer, Unanswered } from './live-answer.ts'

/** An answer that fills the blanks of a formula, which is set anew with every key. */
export function formulaAnswer({ root, data, text, kept, changed }: AnswerOptions): LiveAnswer {
  const form = data.form as FormulaForm
  const names = Object.keys(form.variables)
  const place = root.querySelector<HTMLElement>('.exercise-formula')!
  const empty = place.innerHTML
  const inputs = new Map(
    form.blanks.map((blank) => [blank, root.querySelector<HTMLInputElement>(`input[name="${blank}"]`)!]),
  )
  const before = kept === undefined ? null : readAnswerText(form, kept)
  for (const [blank, input] of inputs) {
    if (before && input.value === '') input.value = (before as Record<string, string>)[blank] ?? ''
    input.addEventListener('input', () => {
      void show()
      changed()
    })
  }
  let shows = 0
  const answer = () => Object.fromEntries([...inputs].map(([blank, { value }]) => [blank, halfWidth(value)]))
  void show()

  /** Blanks that can be read are filled in; the others keep their box. */
  async function show(): Promise<void> {
    const mine = ++shows
    const typed = answer()
    if (Object.values(typed).every((value) => value.trim() === '')) {
      place.innerHTML = empty
      return
    }
    const html = await render(typed)
    if (mine === shows) place.innerHTML = html
  }

  async function render(typed: Record<string, string>): Promise<string> {
    const [{ default: katex }, { macros }] = await Promise.all([
      import('katex'),
      import('../../../lesson/markdown/macros.ts'),
    ])
    const tex = blankTex(form, (blank) => filled(typed[blank]))
    return katex.renderToString(tex, {
      displayMode: true,
      macros: { ...macros },
      trust: isClass,
      strict: false,
      throwOnError: false,
    })
  }

  function filled(typed: string): string | null {
    try {
      return typed.trim() === ''
        ? null
        : `\\htmlClass{exercise-blank}{${texOf(parseFormula(typed, names), form.variables)}}`
    } catch {
      return null
    }
  }

  return {
    text() {
      const typed = answer()
      form.blanks.forEach((blank, i) => {
        if (typed[blank].trim() === '') throw new Unanswered(text('exercise.blank-empty', { number: i + 1 }))
        try {
          parseFormula(typed[blank], names)
        } catch (error) {
          if (!(error instanceof BadFormula)) throw error
          inputs.get(blank)!.focus()
          throw new Unanswered(text(`exercise.blank-${error.code}`, { number: i + 1, what: error.what }))
        }
      })
      return writeAnswer(form, typed)
    },
    reset() {
      for (const input of inputs.values()) input.value = ''
      void show()
    },
    async shown(answer) {
      const box = element(document, 'div', {})
      box.innerHTML = await render(readAnswerText(form, answer) as Record<string, string>)
      return box
    },
  }
}

const isClass = ({ command }: { command: string }) => command === '\\htmlClass'
