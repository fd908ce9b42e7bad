// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The form at the end of a tutorial: makes an issue that the reader may post, or a file. Nothing is sent from here. */
import { l } from '../../i18n/learn-text.ts'
import { writeFeedback, writeFeedbackIssue } from '../../views/learn/feedback-text.ts'
import { reportAddress } from '../../views/learn/report-address.ts'
import { toLanguage } from '../../views/links.ts'

class PortalFeedback extends HTMLElement {
  /** Drawn once for each visit: whoever sends twice is counted once. */
  readonly #id = drawId()

  connectedCallback() {
    const form = this.querySelector('form')
    const status = this.querySelector('[role=status]')
    if (form === null || status === null) return
    this.hidden = false
    const lang = toLanguage(document.documentElement.lang)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const { issues, title = '' } = this.dataset
      const body = writeFeedbackIssue(l(lang, 'feedback.issue.words'), this.#write(form))
      const address = reportAddress(issues, { title, body })
      if (address !== undefined) window.open(address, '_blank', 'noopener')
      status.textContent = l(lang, 'feedback.sent')
    })
    form.querySelector('[data-do=save]')?.addEventListener('click', () => {
      saveFile(`feedback-${this.dataset['tutorial'] ?? ''}.json`, this.#write(form))
      status.textContent = l(lang, 'feedback.saved')
    })
  }

  #write(form: HTMLFormElement): string {
    const fields = new FormData(form)
    const read = (name: string) => {
      const value = fields.get(name)
      return typeof value === 'string' ? value : ''
    }
    const day = new Date().toISOString().slice(0, 10)
    return writeFeedback(
      { finished: fields.has('finished'), score: read('score'), minutes: read('minutes') },
      { id: this.#id, tutorial: this.dataset['tutorial'] ?? '', day },
    )
  }
}
customElements.define('portal-feedback', PortalFeedback)

function drawId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
