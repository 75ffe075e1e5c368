/** The event of the document that says: this page is kept in this browser now. */
const keptEvent = 'page-kept'

/** Says that this page is kept; `data-kept` on its root element says so from then on. */
export function noteKept(): void {
  document.documentElement.dataset.kept = ''
  document.dispatchEvent(new Event(keptEvent))
}
