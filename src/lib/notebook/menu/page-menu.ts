import { adoptStyle } from '../late-style.ts'
import { lateText } from '../late-text.ts'
import type { Page } from '../page.ts'
import styles from './menu.css?inline'
import { openMenu } from './open-menu.ts'
import { pageActions } from './page-actions.ts'

/** Does what a button of the page's bar asks for: opens the page's menu under it, or the action that it names. */
export async function performOnPage(name: string, button: HTMLElement, page: Page): Promise<void> {
  if (name === 'menu') return openPageMenu(button, page)
  const action = pageActions.flat().find(({ id }) => id === name)
  if (action && action.available?.(page) !== false) await action.run(page)
}

async function openPageMenu(button: HTMLElement, page: Page): Promise<void> {
  const text = await lateText('menu')
  adoptStyle(styles)
  const groups = pageActions.map((group) =>
    group.map((action) => ({
      label: text(action.label),
      keys: action.keys,
      disabled: action.available?.(page) === false,
      choose: () => void (async () => action.run(page))().catch(() => page.announce(page.text('cell.unloaded'))),
    })),
  )
  openMenu(button, text('menu.of-page'), groups)
}
