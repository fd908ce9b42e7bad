// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The filter of the showroom: hides cards, and groups that have none left, and keeps the choice in the address. */
import { fillForm, keepQuery, readForm } from './form-query.ts'

class ShowroomFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (form === null) return
    fillForm(form, new URLSearchParams(location.search))
    this.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
    })
    form.addEventListener('input', () => {
      this.update(form)
    })
    // A reset empties the fields after its event.
    form.addEventListener('reset', () => setTimeout(() => this.update(form)))
    if (location.search !== '') this.update(form)
  }

  private update(form: HTMLFormElement) {
    const query = readForm(form)
    const cards = [...document.querySelectorAll<HTMLElement>('[data-demonstrator]')]
    for (const card of cards) card.hidden = !isChosen(card, query)
    for (const group of document.querySelectorAll<HTMLElement>('[data-level-group]'))
      group.hidden = query.size > 0 && group.querySelector('[data-demonstrator]:not([hidden])') === null
    const shown = cards.filter((card) => !card.hidden).length
    const count = this.querySelector('[role=status]')
    if (count) count.textContent = (this.dataset['count'] ?? '').replace('{shown}', String(shown))
    this.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0)
    keepQuery(query)
  }
}

function isChosen({ dataset }: HTMLElement, query: URLSearchParams): boolean {
  const wp = query.get('wp')
  const status = query.get('status')
  const isOfPackage = wp === null || (dataset['wp'] ?? '').split(' ').includes(wp)
  return isOfPackage && (status === null || dataset['status'] === status)
}

customElements.define('showroom-filter', ShowroomFilter)
