// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The form of a peer review: writes the file while it is filled in. Nothing leaves the page. */
import { addressNewFile, writeReview } from '../views/guidelines/review-file.ts'

class ReviewForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    form.addEventListener('input', () => this.#write(form))
    form.addEventListener('submit', (event) => event.preventDefault())
    this.querySelector('[data-copy]')?.addEventListener('click', () => {
      void navigator.clipboard.writeText(this.querySelector('textarea')?.value ?? '')
    })
    this.hidden = false
    this.#write(form)
  }

  #write(form: HTMLFormElement): void {
    const data = new FormData(form)
    const read = (name: string) => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const findings = [...data.keys()]
      .filter((name) => name.startsWith('verdict:'))
      .map((name) => name.slice('verdict:'.length))
      .map((id) => ({ id, verdict: read(`verdict:${id}`), note: read(`note:${id}`) }))
      .filter(({ verdict }) => verdict !== 'not-looked-at')
    const file = writeReview({
      project: read('project'),
      reviewedAt: read('day'),
      by: read('by'),
      version: read('version'),
      findings,
    })
    const isReady = form.checkValidity() && findings.length > 0
    const area = this.querySelector('textarea')
    if (area !== null) area.value = file.text
    const name = this.querySelector('[data-name]')
    if (name !== null) name.textContent = file.name
    const { repository, branch = 'main' } = this.dataset
    const link = this.querySelector<HTMLAnchorElement>('[data-open]')
    if (link === null || repository === undefined) return
    link.hidden = !isReady
    link.href = addressNewFile(repository, branch, file)
  }
}

customElements.define('review-form', ReviewForm)
