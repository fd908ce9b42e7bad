// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Two to four projects side by side, from the static JSON of the catalogue; the choice is kept in the address. */
import type { CatalogueEntry } from '../../ingest/records/site-catalogue.ts'
import { chooseProjects, compareProjects } from '../views/catalogue/compare-rows.ts'
import type { CompareFact } from '../views/catalogue/compare-facts.ts'
import type { CompareRow, CompareValue, CompareWords } from '../views/catalogue/compare-rows.ts'
import { fillForm, keepQuery, readForm } from './form-query.ts'

class PortalCompare extends HTMLElement {
  private entries: readonly CatalogueEntry[] = []
  private facts: readonly CompareFact[] = []
  private texts: Readonly<Record<string, string>> = {}

  async connectedCallback() {
    const form = this.querySelector('form')
    if (form === null) return
    this.texts = readTexts(this.dataset['texts'] ?? '{}')
    this.hidden = false
    fillForm(form, new URLSearchParams(location.search))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
    })
    form.addEventListener('change', () => {
      this.show(readForm(form))
      keepQuery(readForm(form))
    })
    try {
      const [{ projects }, { rows }] = await Promise.all([
        loadJson<{ projects: readonly CatalogueEntry[] }>(this.dataset['src'] ?? ''),
        loadJson<{ rows: readonly CompareFact[] }>(this.dataset['facts'] ?? ''),
      ])
      this.entries = projects
      this.facts = rows
      this.show(new URLSearchParams(location.search))
    } catch {
      this.say(this.texts['compare.failed'] ?? '')
    }
  }

  private show(query: URLSearchParams) {
    const projects = chooseProjects(query, this.entries)
    const holder = this.querySelector('[data-table]')
    if (projects.length < 2) {
      holder?.replaceChildren()
      this.say(this.texts['compare.empty'] ?? '')
      return
    }
    const rows = compareProjects(projects, this.words(), this.facts)
    this.say(rows.some(({ differs }) => differs) ? (this.texts['compare.different'] ?? '') : '')
    holder?.replaceChildren(this.makeTable(projects, rows))
    document.title = `${projects.map(({ name }) => name).join(', ')} | ${this.texts['compare.title'] ?? ''}`
  }

  private words(): CompareWords {
    const lang = document.documentElement.lang
    const count = (value: number) => value.toLocaleString(lang)
    const text = this.texts['compare.row.kpi.value'] ?? ''
    return {
      kpi: (series, runs) => text.replace('{series}', count(series)).replace('{runs}', count(runs)),
      date: (iso) =>
        new Date(iso).toLocaleDateString(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeZone: 'UTC' }),
      workPackage: (id) => this.texts[`wp/${id}`] ?? id,
    }
  }

  private makeTable(projects: readonly CatalogueEntry[], rows: readonly CompareRow[]): HTMLTableElement {
    const table = document.createElement('table')
    table.className = 'compare'
    const head = table.createTHead().insertRow()
    head.append(
      makeHeading(this.texts['compare.row'] ?? '', 'col'),
      ...projects.map(({ id, name }) => {
        const heading = makeHeading('', 'col')
        heading.append(makeLink(name, `${this.dataset['pages'] ?? ''}${id}/`))
        return heading
      }),
    )
    const body = table.createTBody()
    for (const { key, label, cells, differs } of rows) {
      const row = body.insertRow()
      row.classList.toggle('differs', differs)
      row.append(makeHeading(label ?? this.texts[key] ?? key, 'row'))
      for (const [index, values] of cells.entries()) {
        const cell = row.insertCell()
        cell.dataset['name'] = projects[index]?.name ?? ''
        cell.append(...this.makeValues(values))
      }
    }
    return table
  }

  private makeValues(values: readonly CompareValue[]): readonly HTMLElement[] {
    if (values.length === 0)
      return [
        Object.assign(document.createElement('span'), {
          className: 'unknown',
          textContent: this.texts['compare.unknown'] ?? '',
        }),
      ]
    return values.map(({ text, href }) => {
      const line = document.createElement('div')
      if (href === undefined) line.textContent = text
      else line.append(makeLink(text, href))
      return line
    })
  }

  private say(text: string) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

/** Written by our own build, in the shape that is asked for. */
async function loadJson<T>(src: string): Promise<T> {
  const response = await fetch(src)
  if (!response.ok) throw new Error(String(response.status))
  const value: T = await response.json()
  return value
}

/** Written by our own page. */
function readTexts(text: string): Readonly<Record<string, string>> {
  const texts: Readonly<Record<string, string>> = JSON.parse(text)
  return texts
}

function makeHeading(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  return Object.assign(document.createElement('th'), { textContent: text, scope })
}

/** An address was made safe by the view, or is a page of this site. */
function makeLink(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { textContent: text, href, rel: 'noopener nofollow ugc' })
}

customElements.define('portal-compare', PortalCompare)
