/** Marks in the table of contents the section that is being read: the last one whose heading has passed the upper third. */
class ReadingPosition extends HTMLElement {
  #watcher: IntersectionObserver | undefined

  connectedCallback() {
    const links = [...this.querySelectorAll('a')]
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    const mark = () => {
      const reading = headings.findLastIndex(
        (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
      )
      links.forEach((link, i) => {
        if (i === reading) link.setAttribute('aria-current', 'location')
        else link.removeAttribute('aria-current')
      })
    }
    this.#watcher = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' })
    for (const heading of headings) if (heading) this.#watcher.observe(heading)
  }

  disconnectedCallback() {
    this.#watcher?.disconnect()
  }
}

customElements.define('reading-position', ReadingPosition)
