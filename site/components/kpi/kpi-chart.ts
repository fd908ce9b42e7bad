// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * <kpi-chart>: waits until the chart comes near the window, then fetches the chart library and the data and puts the interactive
 * chart in the place of the picture. Whatever fails, the picture stays.
 */
class KpiChart extends HTMLElement {
  connectedCallback(): void {
    // An address that names a run or a range asks for the chart at once.
    if (/[?&](?:run|from)=/.test(location.search)) this.begin()
    else this.wait()
  }

  private wait(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        this.begin()
      },
      { rootMargin: '200px' },
    )
    observer.observe(this)
  }

  private begin(): void {
    this.start().catch(() => {
      this.dataset['failed'] = ''
    })
  }

  private async start(): Promise<void> {
    const source = this.dataset['src']
    if (source === undefined) return
    const [{ openLiveChart }, response] = await Promise.all([import('./live-chart.ts'), fetch(source)])
    if (!response.ok) throw new Error(`${source}: ${response.status}`)
    openLiveChart(this, await response.json())
  }
}

customElements.define('kpi-chart', KpiChart)
