import type { Figure, Locale } from './types.ts'

/**
 * Defines `<live-figure>`: once the element comes near the window, its module is loaded and its drawing, handles and
 * controls come alive. `load` gets the element's `name` attribute, `<slug>/<figure>`.
 */
export function defineLiveFigure(load: (name: string) => Promise<Figure>): void {
  if (customElements.get('live-figure')) return
  class LiveFigure extends HTMLElement {
    #stop: (() => void) | undefined

    connectedCallback() {
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return
          observer.disconnect()
          void this.#mount()
        },
        { rootMargin: '400px' },
      )
      observer.observe(this)
      this.#stop = () => observer.disconnect()
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
