import type { Figure, Locale } from './types.ts'

/**
 * Defines `<live-figure>`: once the element comes near the window, or the reader goes by the keyboard, whose next stop
 * may be a handle far away, its module is loaded and its drawing, handles and controls come alive. `load` gets the
 * element's `name` attribute, `<slug>/<figure>`.
 */
export function defineLiveFigure(load: (name: string) => Promise<Figure>): void {
  if (customElements.get('live-figure')) return
  class LiveFigure extends HTMLElement {
    #stop: (() => void) | undefined

    connectedCallback() {
      const wake = () => {
        unwatch()
        void this.#mount()
      }
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) wake()
        },
        { rootMargin: '400px' },
      )
      const onKey = ({ key }: KeyboardEvent) => {
        if (key === 'Tab') wake()
      }
      const unwatch = () => {
        observer.disconnect()
        document.removeEventListener('keydown', onKey)
      }
      observer.observe(this)
      document.addEventListener('keydown', onKey)
      this.#stop = unwatch
    }

    disconnectedCallback() {
      this.#stop?.()
    }

    async #mount() {
      const [figure, { mountFigure }] = await Promise.all([load(this.getAttribute('name') ?? ''), import('./mount.ts')])
      if (this.isConnected) this.#stop = mountFigure(this, figure, locale(this))
    }
  }
  customElements.define('live-figure', LiveFigure)
}

function locale(element: Element): Locale {
  return element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ? 'zh' : 'en'
}
