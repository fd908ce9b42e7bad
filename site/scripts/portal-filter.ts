// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The filter of the catalogue. It loads the list when somebody comes near it, shows what matches as far as a person reads, says how
 * many are left and what each further choice would leave, and keeps the query in the address.
 */
import { findRows } from '../views/catalogue/list-rows.ts'
import type { Found, ListData, ListRow } from '../views/catalogue/list-rows.ts'
import { fillForm, keepQuery, readForm } from './form-query.ts'
import { makeCard } from './project-card.ts'

/** Cards at once: a few screens. */
const step = 60

class PortalFilter extends HTMLElement {
  private loading: Promise<ListData> | undefined
  private readonly cards = new Map<string, HTMLElement>()
  private found: readonly ListRow[] = []
  private shown = step

  connectedCallback() {
    const form = this.querySelector('form')
    if (form === null) return
    for (const card of document.querySelectorAll<HTMLElement>('[data-id]'))
      this.cards.set(card.dataset['id'] ?? '', card)
    fillForm(form, new URLSearchParams(location.search))
    // On a phone the facets are behind a line of text; elsewhere, and when one is in use, they are open.
    const open = matchMedia('(min-width: 40.01rem)').matches || location.search !== ''
    this.querySelector('details')?.toggleAttribute('open', open)
    this.hidden = false
    const update = () => void this.update(form)
    form.addEventListener('focusin', () => void this.load().catch(() => undefined))
    form.addEventListener('pointerenter', () => void this.load().catch(() => undefined))
    form.addEventListener('input', update)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
    })
    // A reset empties the fields after its event.
    form.addEventListener('reset', () => setTimeout(update))
    this.moreButton?.addEventListener('click', () => {
      this.showMore()
    })
    if (location.search !== '') update()
  }

  private get moreButton() {
    return document.querySelector<HTMLButtonElement>('[data-more]')
  }

  private load(): Promise<ListData> {
    this.loading ??= fetch(this.dataset['src'] ?? '').then(async (response) => {
      if (!response.ok) throw new Error(String(response.status))
      const data: ListData = await response.json()
      return data
    })
    return this.loading
  }

  private async update(form: HTMLFormElement) {
    try {
      const data = await this.load()
      const query = readForm(form)
      const found = findRows(data, query)
      this.found = found.rows
      this.shown = step
      this.showCards(query.size > 0)
      countOptions(form, data, found)
      this.say(found.rows.length)
      keepQuery(query)
      performance.mark('catalogue-filtered')
    } catch {
      this.loading = undefined
      const count = this.querySelector('.count')
      if (count) count.textContent = this.dataset['failed'] ?? ''
    }
  }

  /** What is not asked for anything is the page as it came: its first cards, and the others by name. */
  private showCards(isAsked: boolean) {
    const list = document.querySelector('.p-cards')
    list?.replaceChildren(...this.found.slice(0, this.shown).map((row) => this.cardOf(row)))
    const rest = document.querySelector<HTMLElement>('[data-rest]')
    if (rest) rest.hidden = isAsked
    if (this.moreButton) this.moreButton.hidden = !isAsked || this.found.length <= this.shown
  }

  private showMore() {
    const next = this.found.slice(this.shown, this.shown + step).map((row) => this.cardOf(row))
    document.querySelector('.p-cards')?.append(...next)
    this.shown += step
    if (this.moreButton) this.moreButton.hidden = this.found.length <= this.shown
    // Who works with the keyboard goes on where the new ones begin.
    next[0]?.querySelector('a')?.focus()
  }

  private cardOf(row: ListRow): HTMLElement {
    const card = this.cards.get(row[0]) ?? makeCard(row)
    this.cards.set(row[0], card)
    return card
  }

  private say(shown: number) {
    const count = this.querySelector('.count')
    const lang = document.documentElement.lang
    if (count) count.textContent = (this.dataset['count'] ?? '').replace('{shown}', shown.toLocaleString(lang))
    this.querySelector('.none')?.toggleAttribute('hidden', shown > 0)
  }
}

/** Each option says what choosing it would leave. */
function countOptions(form: HTMLFormElement, { facets }: ListData, { counts }: Found) {
  for (const [index, { id, values }] of facets.entries()) {
    const select = form.elements.namedItem(id)
    if (!(select instanceof HTMLSelectElement)) continue
    for (const option of select.options) {
      if (option.value === '') continue
      const place = values.indexOf(option.value)
      const count = counts[index]?.[place === -1 ? values.length : place] ?? 0
      const text = `${option.dataset['name'] ?? option.value} (${String(count)})`
      if (option.text !== text) option.text = text
    }
  }
}

customElements.define('portal-filter', PortalFilter)
