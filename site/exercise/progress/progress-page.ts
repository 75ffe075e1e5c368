import { BadFile } from '#lib/exercises/hand-in/sealed-file.ts'
import { saveJson } from '#lib/notebook/output/tools/save-json.ts'
import { keep } from '../live/keep.ts'
import { allKept, onKept, readKept } from '../live/kept.ts'
import { mergeKept, readProgress, writeProgress } from './progress-file.ts'

/** The list of all exercises: marks what is solved or begun, saves it as a file, and takes a file in. */
export function startProgressPage(root: HTMLElement): void {
  const words = root.dataset
  const reasons: Record<string, string> = JSON.parse(words.reasons!)
  const form = root.querySelector('form')!
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')!
  const status = form.querySelector('[role="status"]')!

  function mark(): void {
    for (const place of root.querySelectorAll<HTMLElement>('.exercise-mark')) {
      const { draft, solved } = readKept(place.dataset.exercise!)
      const begun = draft !== undefined && draft.text !== draft.starter
      place.dataset.state = solved !== undefined ? 'solved' : begun ? 'begun' : ''
      place.textContent = solved !== undefined ? `✓ ${words.solved} · ` : begun ? `${words.begun} · ` : ''
    }
  }

  /** Returns what to say about it. */
  async function open(text: string): Promise<string> {
    try {
      const entries = Object.entries(await readProgress(text))
      const news = entries.filter(([exercise, theirs]) => isNews(readKept(exercise), theirs))
      const kept = news.map(([exercise, theirs]) => keep(exercise, mergeKept(readKept(exercise), theirs)))
      return kept.every(Boolean) ? words.opened!.replace('{count}', String(news.length)) : words.full!
    } catch (error) {
      if (!(error instanceof BadFile)) throw error
      return `${words.bad} ${reasons[error.code] ?? error.message}`
    }
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    saveJson('chainrule-progress.json', await writeProgress(allKept()))
  })
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? []
    if (chosen) status.textContent = await open(await chosen.text())
    file.value = '' // so that the same file can be chosen again
  })
  form.hidden = false
  mark()
  onKept(mark)
}

/** Whether the file has something that this browser does not. */
const isNews = (mine: ReturnType<typeof readKept>, theirs: ReturnType<typeof readKept>) =>
  (theirs.solved !== undefined && mine.solved === undefined) || (theirs.draft !== undefined && mine.draft === undefined)
