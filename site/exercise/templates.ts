import { readdirSync } from 'node:fs'

/**
 * The folder of exercises to begin from, one for each form of answer, relative to the project's root. Each passes all checks
 * as it stands.
 */
export const templatesFolder = 'site/exercise/templates'

/** The forms that an exercise can be begun with: `code` and those of `AnswerForm`. */
export const templateKinds: string[] = readdirSync(new URL('./templates', import.meta.url)).sort()
