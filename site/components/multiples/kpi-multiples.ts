// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spreadColumns } from '../../views/chart/live-rows.ts'
import type { Domain } from '../../views/chart/scale.ts'
import { changesEn } from '../../i18n/kpi-changes.en.ts'
import { markTrend } from '../../views/kpi/trend-marks.ts'
import { drawSmall, readWindow, smallFrame, writeWindow } from '../../views/kpi/multiples.ts'
import type { PublishedSeries } from '../../views/kpi/series-download.ts'
import { drawScene } from '../kpi/draw-scene.ts'

/** <kpi-multiples>: one window of time for all charts, chosen on any of them or by two dates, and kept in the address. */
class KpiMultiples extends HTMLElement {
  private readonly data = new Map<Element, Promise<PublishedSeries>>()

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    form.hidden = false
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('change', () => this.showDays(form))
    form.addEventListener('reset', () => setTimeout(() => this.showDays(form)))
    for (const chart of this.listCharts()) this.watchDrag(chart)
    const asked = new URLSearchParams(location.search)
    const window = readWindow(asked.get('from') ?? '', asked.get('to') ?? '')
    if (window !== undefined) void this.show(window)
  }

  private listCharts(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-src]')]
  }

  private whole(): Domain {
    return { min: Number(this.dataset['from']), max: Number(this.dataset['to']) }
  }

  private showDays(form: HTMLFormElement): void {
    const days = new FormData(form)
    const [from, to] = [days.get('from'), days.get('to')]
    const window = typeof from === 'string' && typeof to === 'string' ? readWindow(from, to) : undefined
    void this.show(window ?? this.whole())
  }

  /** Press, move, let go: what lies between becomes the window of all charts. */
  private watchDrag(chart: HTMLElement): void {
    chart.addEventListener('pointerdown', (start) => {
      if (start.button !== 0 || start.pointerType === 'touch') return
      start.preventDefault()
      const mark = document.createElement('span')
      mark.className = 'km-drag'
      chart.append(mark)
      chart.setPointerCapture(start.pointerId)
      const move = (event: PointerEvent) => placeMark(mark, chart, [start.clientX, event.clientX])
      const end = (event: PointerEvent) => {
        chart.removeEventListener('pointermove', move)
        mark.remove()
        if (Math.abs(event.clientX - start.clientX) < 8) return
        const [from = 0, to = 0] = [start.clientX, event.clientX]
          .sort((a, b) => a - b)
          .map((x) => this.timeAt(chart, x))
        void this.show({ min: from, max: to })
      }
      chart.addEventListener('pointermove', move)
      chart.addEventListener('pointerup', end, { once: true })
      chart.addEventListener('pointercancel', () => mark.remove(), { once: true })
    })
  }

  private timeAt(chart: HTMLElement, x: number): number {
    const { left, width } = chart.getBoundingClientRect()
    const { width: units, left: start, right: end } = smallFrame
    const share = (((x - left) / width) * units - start) / (units - start - end)
    const { min, max } = this.shown
    return min + Math.min(1, Math.max(0, share)) * (max - min)
  }

  private shown: Domain = this.whole()

  private async show(window: Domain): Promise<void> {
    this.shown = window
    const whole = this.whole()
    const isWhole = window.min <= whole.min && window.max >= whole.max
    const { from, to } = writeWindow(window)
    const form = this.querySelector('form')
    for (const [name, value] of [
      ['from', from],
      ['to', to],
    ] as const) {
      const field = form?.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = isWhole ? '' : value
    }
    history.replaceState(null, '', isWhole ? location.pathname : `${location.pathname}?from=${from}&to=${to}`)
    await Promise.all(this.listCharts().map((chart) => this.redraw(chart, window)))
  }

  private async redraw(chart: HTMLElement, window: Domain): Promise<void> {
    const { columns: packed, trend } = await this.load(chart)
    if (this.shown !== window) return
    const { multiply = '1', divide = '1', unit = '', empty = '' } = chart.dataset
    const display = { multiply: Number(multiply), divide: Number(divide), text: unit }
    const columns = spreadColumns(packed)
    const marks = markTrend(columns, trend, (key) => changesEn[key])
    const scene = drawSmall({ columns, display, window, marks })
    if (scene === undefined) {
      const note = document.createElement('p')
      note.className = 'km-empty'
      note.textContent = empty
      chart.replaceChildren(note)
    } else chart.replaceChildren(drawScene(scene, 'kc'))
  }

  private load(chart: HTMLElement): Promise<PublishedSeries> {
    const known = this.data.get(chart)
    if (known !== undefined) return known
    const loading = fetch(chart.dataset['src'] ?? '').then(async (response) => {
      if (!response.ok) throw new Error(String(response.status))
      const published: PublishedSeries = await response.json()
      return published
    })
    this.data.set(chart, loading)
    return loading
  }
}

function placeMark(mark: HTMLElement, chart: HTMLElement, ends: readonly [number, number]): void {
  const { left } = chart.getBoundingClientRect()
  mark.style.left = `${Math.min(...ends) - left}px`
  mark.style.width = `${Math.abs(ends[1] - ends[0])}px`
}

customElements.define('kpi-multiples', KpiMultiples)
