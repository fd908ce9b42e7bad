// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The mark "I finished this tutorial". */
import { l } from '../../i18n/learn-text.ts'
import { toLanguage } from '../../views/links.ts'
import { pageOf, withPage } from '../../views/learn/progress.ts'
import { keepProgress, recallProgress, watchProgress } from './progress-store.ts'

class PortalDone extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    const id = this.dataset['tutorial'] ?? ''
    const lang = toLanguage(document.documentElement.lang)
    if (button === null || status === null) return
    this.hidden = false
    watchProgress((progress) => {
      const { done } = pageOf(progress, id)
      button.textContent = l(lang, done ? 'done.undo' : 'done.button')
      button.classList.toggle('p-button-primary', !done)
    })
    button.addEventListener('click', () => {
      const progress = recallProgress()
      const page = pageOf(progress, id)
      const isKept = keepProgress(withPage(progress, id, { ...page, done: !page.done }))
      const said = page.done ? 'done.unsaid' : 'done.said'
      status.textContent = l(lang, isKept ? said : 'done.lost')
    })
  }
}
customElements.define('portal-done', PortalDone)
