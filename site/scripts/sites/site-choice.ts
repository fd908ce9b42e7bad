// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The machine that a reader chooses once: kept in this browser, never sent. */
import { s } from '../../i18n/sites-text.ts'
import { toLanguage } from '../../views/links.ts'
import { findChoice, showVariants } from '../../views/sites/site-choice.ts'

const key = 'portal-site'

class PortalSiteChoice extends HTMLElement {
  private readonly language = toLanguage(document.documentElement.lang)

  connectedCallback() {
    const [select, button, link] = [this.querySelector('select'), this.querySelector('button'), this.querySelector('a')]
    const status = this.querySelector('[role=status]')
    if (select === null || button === null || link === null || status === null) return
    this.hidden = false
    const known = [...select.options].map(({ value }) => value)
    const show = (choice: string) => {
      select.value = choice
      button.hidden = choice === ''
      link.hidden = choice === ''
      link.href = `${this.dataset['systems'] ?? ''}${choice === '' ? '' : `${choice}/`}`
      this.apply(choice, select.selectedOptions[0]?.text ?? '')
    }
    const choose = (choice: string) => {
      const isKept = keep(choice)
      show(choice)
      const name = select.selectedOptions[0]?.text ?? ''
      const said = s(this.language, choice === '' ? 'choice.said.all' : 'choice.said', { name })
      status.textContent = isKept ? said : `${said} ${s(this.language, 'choice.lost')}`
    }
    select.addEventListener('change', () => choose(select.value))
    button.addEventListener('click', () => {
      choose('')
      select.focus()
    })
    addEventListener('storage', ({ key: changed }) => {
      if (changed === key || changed === null) show(findChoice('', recall(), known))
    })
    show(findChoice(location.search, recall(), known))
  }

  /** Shows what is for the choice; where nothing is, it is said and all is shown. */
  private apply(choice: string, name: string) {
    for (const note of document.querySelectorAll('.site-variant-none')) note.remove()
    for (const run of listRuns()) {
      const sites = run.map((block) => (block.dataset['sites'] ?? '').split(' '))
      const { shown, isMissing } = showVariants(sites, choice)
      for (const [at, block] of run.entries()) block.hidden = shown[at] !== true
      if (!isMissing) continue
      const note = document.createElement('p')
      note.className = 'site-variant-none'
      note.textContent = s(this.language, 'choice.none', { name })
      run[0]?.before(note)
    }
  }
}

/** Blocks for machines that stand right after each other say the same thing for different machines. */
function listRuns(): readonly (readonly HTMLElement[])[] {
  const runs: HTMLElement[][] = []
  for (const block of document.querySelectorAll<HTMLElement>('.site-variant')) {
    const last = runs.at(-1)
    if (last !== undefined && block.previousElementSibling === last.at(-1)) last.push(block)
    else runs.push([block])
  }
  return runs
}

function recall(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** False when the browser keeps nothing. */
function keep(choice: string): boolean {
  try {
    if (choice === '') localStorage.removeItem(key)
    else localStorage.setItem(key, choice)
    return true
  } catch {
    return false
  }
}

customElements.define('portal-site-choice', PortalSiteChoice)
