import type { APIRoute, GetStaticPaths } from 'astro'
import home from '../../home/cell.ts?recorded'
import type { PreparedSheet } from '../../lesson/prepare-lesson.ts'

/** Those of chapters that are left out of a build are null. */
const lessons = import.meta.glob<PreparedSheet | null>('/lessons/*/en.mdx', { query: '?lesson', import: 'default' })

/** `gradient-descent.json`, `home.json`: what the cells of a sheet recorded, item by item, for who wants its numbers. */
export const getStaticPaths = (async () => {
  const loaded = await Promise.all(Object.values(lessons).map((load) => load()))
  return [home as PreparedSheet, ...loaded.filter((sheet) => sheet !== null)].map(({ slug, recording }) => ({
    params: { sheet: slug },
    props: { body: Object.fromEntries(recording.cells.map(({ id, items }) => [id, items])) },
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(props.body)
