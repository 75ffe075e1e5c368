import type { APIRoute, GetStaticPaths } from 'astro'
import { languages } from '../../i18n/languages.ts'
import { strings } from '../../i18n/t.ts'

/** The shell's own strings stand in the pages already, and exercises fetch theirs; the notebook's scripts need the rest. */
const shell = /^(assign|chapter|exercise|footer|hand-in|home|language|list|missing|page|pager|rail|reference|theme)\./

/** `en.json`, `zh.json`: the strings that a notebook fetches when it opens. */
export const getStaticPaths = (() =>
  languages.map((lang) => ({
    params: { lang },
    props: { body: Object.fromEntries(Object.entries(strings[lang]).filter(([key]) => !shell.test(key))) },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(props.body)
