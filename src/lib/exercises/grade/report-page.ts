import type { Failure } from '../failure.ts'
import type { Assignment } from '../hand-in/assignment.ts'
import type { ExerciseGrade } from './grade-answers.ts'
import type { GradedFile } from './grade-folder.ts'
import { tagged } from './tagged-html.ts'

/** A page that shows all grades, test by test. It has no scripts, and whatever a student has written is text in it. */
export function reportPage(
  { title, due, exercises }: Assignment,
  graded: readonly GradedFile[],
  sandbox: string,
): string {
  const of = exercises.reduce((sum, { points }) => sum + points, 0)
  return tagged`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}: grades</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
summary { cursor: pointer; padding: .3rem 0 }
pre { overflow-x: auto; padding: .5rem; background: light-dark(#f5f3ee, #1c1e23) }
</style>
</head>
<body>
<h1>${title}</h1>
<p>Due: ${due}. ${graded.length} files, ${of} points. Every answer was run again, in this sandbox: ${sandbox}.</p>
${graded.map((one) => fileSection(one, of))}
</body>
</html>
`.text
}

function fileSection(one: GradedFile, of: number) {
  if ('refused' in one)
    return tagged`<section><h2>${one.file}</h2><p><strong>Refused</strong>: ${one.refused}.</p></section>`
  const { file, student, grades, notes } = one
  const total = grades.reduce((sum, { earned }) => sum + earned, 0)
  return tagged`<section>
<h2>${student.name} (${student.id})</h2>
<p>${file}: ${rounded(total)} of ${of} points.</p>
${notes.map((note) => tagged`<p><strong>Note</strong>: ${note}.</p>`)}
${grades.map(gradeDetails)}
</section>`
}

function gradeDetails({ exercise, earned, of, missing, verdicts }: ExerciseGrade) {
  return tagged`<details><summary>${exercise}: ${rounded(earned)} of ${of}${missing ? ', not handed in' : ''}</summary>
<ul>${verdicts.map(
    ({ test, outcome, failure }) =>
      tagged`<li>${outcome}: ${test.sentence.en} (${test.points}${test.hidden ? ', hidden' : ''})${failure ? failureText(failure) : ''}</li>`,
  )}</ul></details>`
}

function failureText(failure: Failure) {
  const details = failure.type === 'threw' ? `${failure.error.name}: ${failure.error.message}` : failure.type
  return tagged`<pre>${failure.call}
${details}</pre>`
}

const rounded = (points: number) => String(Math.round(points * 100) / 100)
