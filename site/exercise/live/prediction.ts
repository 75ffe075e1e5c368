/** A cell that waits until it has been predicted. */
export interface Prediction {
  /** The reader has predicted: the cell may run. Returns whether it had to wait until now. */
  made(): boolean
}

/** Watches the cell that an exercise is about. `ran` is called once it has run after a prediction. */
export function watchPrediction(cell: string, ran: () => void): Prediction {
  const element = document.getElementById(`cell-${cell}`)
  let predicted = false
  const look = () => {
    if (!predicted || element?.dataset.state !== 'ok') return
    observer.disconnect()
    ran()
  }
  const observer = new MutationObserver(look)
  if (element) observer.observe(element, { attributeFilter: ['data-state'] })
  return {
    made() {
      predicted = true
      const waited = releaseCell(cell)
      look()
      return waited
    },
  }
}

/** Lets a cell run that waited. Returns whether it did. */
function releaseCell(cell: string): boolean {
  const wrapper = document.getElementById(`cell-${cell}`)?.closest<HTMLElement>('[data-waits]')
  wrapper?.removeAttribute('data-waits')
  return Boolean(wrapper)
}
