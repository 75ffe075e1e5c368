/** Marks in the table of contents the section that is being read: the last one whose heading has passed the upper third. */
class ReadingPosition extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    const links = [...this.querySelectorAll('a')]
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    let waiting = false
    const mark = () => {
      waiting = false
      const reading = headings.findLastIndex((it) => it && it.getBoundingClientRect().top < innerHeight / 3)
      links.forEach((link, i) => {
        if (i === reading) link.setAttribute('aria-current', 'location')
        else link.removeAttribute('aria-current')
      })
    }
    const schedule = () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(mark)
    }
    addEventListener('scroll', schedule, { passive: true, signal: this.#stop.signal })
    schedule()
  }

  disconnectedCallback() {
    this.#stop.abort()
  }
}

customElements.define('reading-position', ReadingPosition)
