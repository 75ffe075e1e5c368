import type { Assignment } from '../hand-in/assignment.ts'
import type { GradedFile } from './grade-folder.ts'

/**
 * Grades as comma-separated values, a line each student. A field that a spreadsheet would take for a formula gets an
 * apostrophe in front: students choose their names.
 */
export function gradesCsv({ exercises }: Assignment, graded: readonly GradedFile[]): string {
  const head = ['file', 'id', 'name', ...exercises.map(({ exercise }) => exercise), 'total', 'notes']
  const lines = graded.map((one) => {
    if ('refused' in one) return [one.file, '', '', ...exercises.map(() => ''), '', `refused: ${one.refused}`]
    const { file, student, grades, notes } = one
    const total = grades.reduce((sum, { earned }) => sum + earned, 0)
    return [
      file,
      student.id,
      student.name,
      ...grades.map(({ earned }) => shown(earned)),
      shown(total),
      notes.join('; '),
    ]
  })
  return `${[head, ...lines].map((fields) => fields.map(field).join(',')).join('\r\n')}\r\n`
}

const shown = (points: number) => String(Math.round(points * 100) / 100)

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
