import type { APIRoute, GetStaticPaths } from 'astro'
import { languages } from '../../i18n/languages.ts'
import { strings } from '../../i18n/t.ts'

/** The shell's own strings stand in the pages already, and exercises fetch theirs; the notebook's scripts need the rest. */
const shell =
  /^(assign|chapter|contents|exercise|fact|footer|glossary|hand-in|home|language|lesson|list|listing|missing|new|page|pager|progress|rail|reference|theme)\./

/** Parts that come late, each with the strings that begin with its name. */
const parts = ['advice', 'compare', 'edits', 'help', 'keys', 'menu', 'offline', 'search', 'take', 'tools']

const partOf = (key: string) => parts.find((part) => key.startsWith(`${part}.`))

/** `en.json`, `zh.json`: the strings that a notebook fetches when it opens; `search.en.json` and so on: those of a part. */
export const getStaticPaths = (() =>
  languages.flatMap((lang) => {
    const pick = (file: string, wanted: (key: string) => boolean) => ({
      params: { file },
      props: { body: Object.fromEntries(Object.entries(strings[lang]).filter(([key]) => wanted(key))) },
    })
    const late = parts.map((part) => pick(`${part}.${lang}`, (key) => partOf(key) === part))
    return [pick(lang, (key) => !shell.test(key) && !partOf(key)), ...late]
  })) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(props.body)
