import { type Assignment, writeAssignment } from '#lib/exercises/hand-in/assignment.ts'
import { saveJson } from '#lib/notebook/output/tools/save-json.ts'
import { toFragment } from './assignment-link.ts'
import { fileName } from './file-name.ts'

/** The page on which an instructor puts an assignment together. Nothing leaves the browser but the file and the link. */
export function startAssignPage(form: HTMLFormElement): void {
  const find = <E extends HTMLElement>(name: string) => form.querySelector<E>(`[name="${name}"]`)!
  const link = find<HTMLInputElement>('link')
  const status = form.querySelector('[role="status"]')!

  async function update(): Promise<string | null> {
    const assignment = read(form)
    const problem = problemOf(assignment, form.dataset)
    status.textContent = problem
    link.value = ''
    if (problem) return null
    const text = await writeAssignment(assignment)
    link.value = new URL(`${form.dataset.handIn}#${await toFragment(text)}`, location.href).href
    return text
  }

  form.addEventListener('input', (event) => {
    if (event.target !== link) void update()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const text = await update()
    if (text) saveJson(`${fileName(find<HTMLInputElement>('title').value)}.json`, text)
  })
  link.addEventListener('focus', () => link.select())
  void update()
}

function read(form: HTMLFormElement): Assignment {
  const values = new FormData(form)
  const exercises = values.getAll('exercise').map((exercise) => ({
    exercise: String(exercise),
    points: Number(values.get(`points ${exercise}`) || Number.NaN),
  }))
  return {
    title: String(values.get('title')).trim(),
    due: String(values.get('due')).trim(),
    exercises,
    hideHints: values.has('hide-hints'),
    hideSolutions: values.has('hide-solutions'),
  }
}

function problemOf({ title, exercises }: Assignment, words: DOMStringMap): string {
  if (title === '') return words.needsTitle!
  if (exercises.length === 0) return words.needsExercise!
  return exercises.every(({ points }) => Number.isFinite(points) && points >= 0) ? '' : words.needsPoints!
}
