import { type Answers, writeAnswers } from '#lib/exercises/hand-in/answers.ts'
import { type Assignment, readAssignment } from '#lib/exercises/hand-in/assignment.ts'
import { BadFile } from '#lib/exercises/hand-in/sealed-file.ts'
import { saveJson } from '#lib/notebook/output/tools/save-json.ts'
import { readKept } from '../live/kept.ts'
import { fromFragment } from './assignment-link.ts'
import { currentAssignment, setCurrentAssignment } from './current-assignment.ts'
import { fileName } from './file-name.ts'

/** The page on which a student sees an assignment, and takes away one file with all answers. */
export function startHandInPage(root: HTMLElement): void {
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!
  const status = find('[role="status"]')
  const words = root.dataset
  const reasons: Record<string, string> = JSON.parse(words.reasons!)
  let opened: { assignment: Assignment; checksum: string; text: string } | null = null

  async function open(text: string): Promise<void> {
    opened = { ...(await readAssignment(text)), text }
    setCurrentAssignment(text)
    status.textContent = ''
    show(opened.assignment)
  }

  /** Does something with a file or a link, and tells what is wrong with it. */
  async function telling(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof BadFile)) throw error
      status.textContent = `${words.bad} ${reasons[error.code] ?? error.message}`
    }
  }

  function show({ title, due, exercises }: Assignment): void {
    find('[data-part="assignment"]').hidden = false
    find('[data-part="title"]').textContent = title
    find('[data-part="due"]').textContent = due
    find('ol').replaceChildren(...exercises.map(({ exercise, points }) => row(exercise, points)))
  }

  function row(exercise: string, points: number): HTMLElement {
    const [chapter, slug] = exercise.split('/')
    const { draft, solved } = readKept(exercise)
    const known = root.querySelector<HTMLElement>(`template[data-exercise="${exercise}"]`)
    const link = document.createElement('a')
    link.href = `${words.base}${chapter}/#exercise-${slug}`
    link.textContent = known?.dataset.title ?? exercise
    const state = solved !== undefined ? words.solved : draft ? words.begun : words.untouched
    const made = document.createElement('li')
    made.append(link, ` · ${words.points!.replace('{count}', String(points))} · ${state}`)
    return made
  }

  find('input[type="file"]').addEventListener('change', async (event) => {
    const [file] = (event.target as HTMLInputElement).files ?? []
    if (file) await telling(async () => open(await file.text()))
  })
  find('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    if (!opened) return
    const { assignment, checksum } = opened
    const values = new FormData(event.target as HTMLFormElement)
    const student = { name: String(values.get('name')).trim(), id: String(values.get('id')).trim() }
    if (student.name === '' || student.id === '') {
      status.textContent = words.needsName!
      return
    }
    saveJson(
      `${fileName(assignment.title)}-${fileName(student.id)}.json`,
      await writeAnswers(collect(assignment, checksum, student)),
    )
    status.textContent = words.done!
  })
  addEventListener('hashchange', () => void telling(fromLink))
  void telling(fromLink)

  async function fromLink(): Promise<void> {
    const text = (await fromFragment(location.hash)) ?? currentAssignment()
    if (text) await open(text)
  }
}

function collect({ exercises }: Assignment, assignment: string, student: Answers['student']): Answers {
  const kept = exercises.map(({ exercise }) => [exercise, readKept(exercise)] as const)
  return {
    assignment,
    student,
    texts: Object.fromEntries(
      kept.flatMap(([exercise, { draft, trained }]) => {
        const text = trained ?? draft?.text
        return text === undefined ? [] : [[exercise, text]]
      }),
    ),
    claims: Object.fromEntries(
      kept.flatMap(([exercise, { solved }]) => (solved !== undefined ? [[exercise, solved]] : [])),
    ),
  }
}
