// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { sparkline } from '../../views/chart/sparkline.ts'
import { chooseRows, heatOf, prepareRows, readHeatQuery } from '../../views/kpi/heat-query.ts'
import type { HeatRow } from '../../views/kpi/heat-rows.ts'
import { fillForm, keepQuery, readForm } from '../../scripts/form-query.ts'
import { drawScene } from '../kpi/draw-scene.ts'

/** Rows of a body, made at once; the next ones come when a person is about to see them. */
const rowsOfBody = 10

/** <kpi-heat>: loads all rows, chooses among them as a person types, and keeps the choice in the address. */
class KpiHeat extends HTMLElement {
  private readonly numbers = new Intl.NumberFormat(document.documentElement.lang)
  private rows = prepareRows([])
  private shown: readonly HeatRow[] = []
  private made = 0
  private readonly near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.makeMore()
    },
    { rootMargin: '800px' },
  )
  private readonly end = document.createElement('div')

  connectedCallback(): void {
    void this.start().catch(() => this.say(this.dataset['failed'] ?? ''))
  }

  private async start(): Promise<void> {
    const response = await fetch(this.dataset['src'] ?? '')
    if (!response.ok) throw new Error(String(response.status))
    const rows: readonly HeatRow[] = await response.json()
    this.rows = prepareRows(rows)
    const form = this.querySelector('form')
    if (form === null) return
    fillForm(form, new URLSearchParams(location.search))
    const update = () => this.show(readForm(form))
    form.addEventListener('input', update)
    form.addEventListener('submit', (event) => event.preventDefault())
    // A reset empties the fields after its event.
    form.addEventListener('reset', () => setTimeout(update))
    // On a phone the other filters are behind a line of text, unless one is in use.
    if (matchMedia('(max-width: 40rem)').matches && location.search === '')
      form.querySelector('details')?.removeAttribute('open')
    form.hidden = false
    this.append(this.end)
    this.near.observe(this.end)
    update()
  }

  private show(query: URLSearchParams): void {
    this.shown = chooseRows(this.rows, readHeatQuery(query))
    this.made = 0
    for (const body of this.querySelectorAll('tbody')) body.remove()
    this.makeMore()
    this.querySelector('table')?.setAttribute('aria-rowcount', String(this.shown.length + 1))
    this.querySelector('.kh-none')?.toggleAttribute('hidden', this.shown.length > 0)
    this.querySelector('.p-table-box')?.toggleAttribute('hidden', this.shown.length === 0)
    const count = this.numbers.format(this.shown.length)
    this.say((this.dataset['count'] ?? '').replace('{shown}', count))
    keepQuery(query)
  }

  private makeMore(): void {
    const next = this.shown.slice(this.made, this.made + rowsOfBody)
    if (next.length === 0) return
    const body = document.createElement('tbody')
    body.setAttribute('role', 'rowgroup')
    body.append(...next.map((row, index) => this.makeRow(row, this.made + index)))
    this.querySelector('table')?.append(body)
    this.made += next.length
    // Still in view: the observer tells only what changes.
    requestAnimationFrame(() => this.lookAgain())
  }

  private lookAgain(): void {
    this.near.unobserve(this.end)
    this.near.observe(this.end)
  }

  private makeRow(row: HeatRow, index: number): HTMLTableRowElement {
    const line = document.createElement('tr')
    line.setAttribute('role', 'row')
    line.setAttribute('aria-rowindex', String(index + 2))
    const head = makeCell('th', 'kh-series')
    head.setAttribute('scope', 'row')
    const link = document.createElement('a')
    link.href = `${this.dataset['pages'] ?? ''}${row.path}`
    link.textContent = row.label
    head.append(link, makeText('kh-detail', row.detail))
    const age = makeCell('td', 'kh-age')
    if (row.age !== null) {
      const text = makeText('', this.describeAge(row.age))
      text.title = row.date
      age.append(text)
    }
    const value = makeCell('td', 'kh-value')
    value.textContent = row.value
    const spark = makeCell('td', 'kh-spark')
    spark.append(...drawSpark(row.spark))
    const change = makeCell('td', 'kh-change')
    change.append(makeText(`kh-tone kh-${row.tone} kh-heat-${heatOf(row)}`, row.change))
    line.append(head, value, spark, change, age)
    return line
  }

  private describeAge(days: number): string {
    const text = (days === 1 ? this.dataset['ageOne'] : this.dataset['age']) ?? ''
    return text.replace('{count}', this.numbers.format(days))
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

function makeCell(tag: 'th' | 'td', name: string): HTMLTableCellElement {
  const cell = document.createElement(tag)
  cell.className = name
  cell.setAttribute('role', tag === 'th' ? 'rowheader' : 'cell')
  return cell
}

function makeText(name: string, text: string): HTMLSpanElement {
  const span = document.createElement('span')
  span.className = name
  span.textContent = text
  return span
}

function drawSpark(values: readonly (number | null)[]): readonly Element[] {
  const scene = sparkline(values)
  if (scene === undefined) return []
  const box = makeText('kc-spark', '')
  box.append(drawScene(scene, 'kc'))
  return [box]
}

customElements.define('kpi-heat', KpiHeat)
