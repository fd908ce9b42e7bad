// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The filter of a list of projects: hides what does not match, says how many are left, and keeps the query in the address. */
import { hasWords, splitWords } from '../views/catalogue/search-text.ts'
import { fillForm, keepQuery, readForm } from './form-query.ts'

interface Row {
  readonly element: HTMLElement
  readonly words: string
  readonly facets: Readonly<Record<string, readonly string[]>>
}

class PortalFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (form === null) return
    const rows = [...document.querySelectorAll<HTMLElement>('[data-words]')].map(readRow)
    fillForm(form, new URLSearchParams(location.search))
    // On a phone the facets are behind a line of text; elsewhere, and when one is in use, they are open.
    const open = matchMedia('(min-width: 40.01rem)').matches || location.search !== ''
    this.querySelector('details')?.toggleAttribute('open', open)
    this.hidden = false
    const update = () => {
      this.show(rows, form)
    }
    form.addEventListener('input', update)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
    })
    // A reset empties the fields after its event.
    form.addEventListener('reset', () => setTimeout(update))
    update()
  }

  private show(rows: readonly Row[], form: HTMLFormElement) {
    const query = readForm(form)
    const words = splitWords(query.get('q') ?? '')
    const wanted = [...query].filter(([key]) => key !== 'q')
    let shown = 0
    for (const row of rows) {
      const matches =
        wanted.every(([key, value]) => row.facets[key]?.includes(value) === true) && hasWords(row.words, words)
      row.element.hidden = !matches
      if (matches) shown += 1
    }
    this.say(shown)
    keepQuery(query)
  }

  private say(shown: number) {
    const count = this.querySelector('.count')
    const lang = document.documentElement.lang
    if (count) count.textContent = (this.dataset['count'] ?? '').replace('{shown}', shown.toLocaleString(lang))
    this.querySelector('.none')?.toggleAttribute('hidden', shown > 0)
  }
}

function readRow(element: HTMLElement): Row {
  return { element, words: element.dataset['words'] ?? '', facets: readFacets(element.dataset['facets'] ?? '{}') }
}

/** Written by our own page: an object of lists. */
function readFacets(text: string): Row['facets'] {
  const facets: Row['facets'] = JSON.parse(text)
  return facets
}

customElements.define('portal-filter', PortalFilter)
