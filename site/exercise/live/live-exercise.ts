import { hiddenParts } from '../hand-in/current-assignment.ts'
import { type Kept, onKept, readKept } from './kept.ts'
import type { LiveExercise } from './open-exercise.ts'

/**
 * Makes the element `<live-exercise>`: it shows its buttons and passes on what the learner asks for. Everything else is
 * loaded when it is first needed, so that a page which is only read stays light.
 */
export function defineLiveExercise(): void {
  if (customElements.get('live-exercise')) return
  class Exercise extends HTMLElement {
    #opened: Promise<LiveExercise> | undefined
    #begun = false

    connectedCallback(): void {
      this.dataset.live = ''
      this.#restore()
      // Nobody has begun here: another window has, or a browser that was killed had more than it first knew.
      onKept(() => this.#begun || this.#showKept())
      for (const type of ['click', 'keydown'] as const) this.addEventListener(type, this)
      for (const type of ['pointerenter', 'focusin'] as const)
        this.addEventListener(
          type,
          () =>
            this.#open().then(
              ({ prewarm }) => prewarm(),
              () => {},
            ),
          { once: true },
        )
    }

    #restore(): void {
      const hidden = hiddenParts(this.dataset.exercise!)
      this.querySelector<HTMLElement>('[data-action="hint"]')!.hidden = hidden.hints
      this.querySelector<HTMLElement>('[data-action="solution"]')!.hidden = hidden.solution
      const { draft } = this.#showKept()
      // Fields are filled by what reads and writes their texts, and code that comes back is coloured by it.
      if (!this.#code() || draft) this.#openNear(!this.#code() && draft !== undefined)
    }

    /** Shows what the learner had written when the page was left. */
    #showKept(): Kept {
      const kept = readKept(this.dataset.exercise!)
      if (kept.solved !== undefined) this.dataset.solved = ''
      const pre = this.#code()
      if (pre && kept.draft && kept.draft.text !== pre.textContent) pre.textContent = kept.draft.text
      return kept
    }

    #code(): Element | null {
      return this.querySelector('.exercise-yours pre')
    }

    /** Fields come alive before somebody gets to them by keys; a prediction that was made is known at once. */
    #openNear(now: boolean): void {
      const observer = new IntersectionObserver(
        ([{ isIntersecting }]) => {
          if (!isIntersecting && !now) return
          observer.disconnect()
          this.#open().catch(() => {})
        },
        { rootMargin: '400px' },
      )
      observer.observe(this)
    }

    #open(): Promise<LiveExercise> {
      this.#opened ??= import('./open-exercise.ts')
        .then(({ openExercise }) => openExercise(this))
        .then((opened) => {
          this.#begun = true
          return opened
        })
        .catch((error) => {
          this.#opened = undefined
          throw error
        })
      return this.#opened
    }

    async handleEvent(event: Event): Promise<void> {
      const wish = wishOf(event)
      if (!wish) return
      try {
        await (await this.#open()).perform(wish)
      } catch (error) {
        this.querySelector('.exercise-state')!.textContent = (error as Error).message
      }
    }
  }
  customElements.define('live-exercise', Exercise)
}

/** What a learner asks of an exercise. */
export type Wish =
  | { type: 'check' | 'train' | 'stop' | 'hint' | 'solution' | 'reset' }
  | { type: 'edit'; at?: { x: number; y: number } }
  | { type: 'try'; call: string }

function wishOf(event: Event): Wish | null {
  const target = event.target as Element
  const button = target.closest<HTMLButtonElement>('button[data-action]')
  if (event.type === 'click' && button) {
    const { action, call = '' } = button.dataset
    return action === 'try' ? { type: 'try', call } : ({ type: action } as Wish)
  }
  if (target.matches('.exercise-fields input[type="text"]')) {
    const { key, isComposing } = event as KeyboardEvent
    return key === 'Enter' && !isComposing ? { type: 'check' } : null
  }
  const code = target.closest('.exercise-yours pre')
  if (!code) return null
  if (event instanceof MouseEvent && event.type === 'click' && document.getSelection()?.isCollapsed !== false)
    return { type: 'edit', at: { x: event.clientX, y: event.clientY } }
  if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return null
  event.preventDefault()
  return event.shiftKey || event.ctrlKey || event.metaKey ? { type: 'check' } : { type: 'edit' }
}
