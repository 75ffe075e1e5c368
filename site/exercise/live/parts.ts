import type { Verdict } from '#lib/exercises/judge.ts'
import { element } from '#lib/notebook/output/element.ts'
import type { Text } from '#lib/notebook/text.ts'
import type { Lang } from '../../i18n/languages.ts'
import { showFailure } from './show-failure.ts'
import { showShown } from './show-shown.ts'

/** The markup of an exercise that changes while it lives. */
export interface Parts {
  root: HTMLElement
  /** Under the tests: hints, the solution, what is known about a mistake. */
  help: HTMLElement
  button(action: string): HTMLButtonElement
  /** Shows a sentence, and says it once to those who listen. */
  announce(words: string): void
  /** Says it to those who listen. */
  say(words: string): void
  /** Only shows it. */
  note(words: string): void
  /** Marks the exercise as being checked, or as not. */
  busy(on: boolean): void
  /** Takes away what the last check has shown. */
  clear(): void
  /** Shows how the next test has ended. */
  verdict(row: number, verdict: Verdict): void
}

/** Finds them. `byCode`: whether a failed call is worth showing and trying. */
export function partsOf(root: HTMLElement, text: Text, lang: Lang, byCode: boolean): Parts {
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!
  const [state, help, status] = [find('.exercise-state'), find('.exercise-help'), find('[role="status"]')]
  const rows = [...root.querySelectorAll<HTMLElement>('.exercise-tests > li')]
  const button = (action: string) => find<HTMLButtonElement>(`button[data-action="${action}"]`)
  return {
    root,
    help,
    button,
    announce(words) {
      state.textContent = words
      status.textContent = words
    },
    say(words) {
      status.textContent = words
    },
    note(words) {
      state.textContent = words
    },
    busy(on) {
      if (on) root.setAttribute('aria-busy', 'true')
      else root.removeAttribute('aria-busy')
      button('stop').hidden = !on
    },
    clear() {
      for (const row of rows) row.querySelector('.exercise-failure')?.remove()
      help.querySelector('.exercise-known')?.remove()
    },
    verdict(i, { outcome, failure, asked }) {
      const row = rows[i]
      const stopped = failure?.type === 'stopped' && failure.why === 'reader'
      row.dataset.outcome = stopped ? 'stopped' : outcome
      row.querySelector('.exercise-outcome')?.remove()
      const word = text(`exercise.outcome.${row.dataset.outcome}`)
      row.prepend(element(document, 'span', { class: 'exercise-outcome' }, word))
      if (!failure) return
      const box = showFailure(failure, lang, text, byCode)
      row.append(box)
      const { shown = [] } = asked.findLast(({ call }) => call === failure.call) ?? {}
      if (byCode && shown.length > 0) box.querySelector('.exercise-call')?.after(showShown(shown, text))
    },
  }
}
