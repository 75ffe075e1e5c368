/** The chooser of light, dark or the system's theme. The choice is kept in this browser under `theme`. */
class ThemeToggle extends HTMLElement {
  connectedCallback() {
    const chosen = document.documentElement.dataset.theme ?? 'system'
    const inputs = this.querySelectorAll('input')
    for (const input of inputs) input.checked = input.value === chosen
    this.addEventListener('change', (event) => choose((event.target as HTMLInputElement).value))
  }
}

function choose(theme: string) {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

customElements.define('theme-toggle', ThemeToggle)
