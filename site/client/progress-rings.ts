import { onKept, readKept } from '../exercise/live/kept.ts'

/** Shows in every ring how many of its exercises this browser has seen solved. */
function showRings(): void {
  for (const ring of document.querySelectorAll<HTMLElement>('.progress-ring')) {
    const { exercises = '', words = '' } = ring.dataset
    const names = exercises.split(' ')
    const solved = names.filter((exercise) => readKept(exercise).solved !== undefined).length
    const said = words.replace('{solved}', String(solved)).replace('{of}', String(names.length))
    ring.style.setProperty('--solved', String(solved / names.length))
    ring.title = said
    ring.querySelector('.unseen')!.textContent = solved > 0 ? ` (${said})` : ''
    ring.hidden = false
  }
}

showRings()
onKept(showRings)
