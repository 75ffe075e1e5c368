import { openKept } from '#lib/notebook/offline/kept-files.ts'
import { siteRoot } from '#lib/notebook/offline/site-root.ts'

/** Shows, of a list of links, those to pages that this browser keeps; nothing when it keeps none. */
class KeptPages extends HTMLElement {
  async connectedCallback() {
    const root = siteRoot()
    const paths = new Set(await (await openKept(root)).paths())
    for (const link of this.querySelectorAll('a')) {
      const kept = paths.has(link.href.slice(root.length))
      link.closest('li')!.hidden = !kept
      if (kept) this.hidden = false
    }
  }
}

customElements.define('kept-pages', KeptPages)
