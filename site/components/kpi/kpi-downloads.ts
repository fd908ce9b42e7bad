// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { drawPng, writeSvg } from './chart-file.ts'

/**
 * <kpi-downloads>: the files that a browser makes itself: Parquet from the published JSON, SVG and PNG from the picture on the
 * page, in the colours that it has there. CSV and JSON are links and need no script.
 */
class KpiDownloads extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul')
    const picture = document.querySelector<SVGSVGElement>('kpi-chart svg.kc-wide, kpi-chart svg.kc')
    list?.append(this.makeButton('Parquet', 'parquet', () => this.makeParquet()))
    if (picture === null) return
    const title = document.querySelector('h1')?.textContent.trim() ?? ''
    const svg = () => writeSvg(picture, `${title}, ${location.origin}${location.pathname}`)
    list?.append(
      this.makeButton('SVG', 'svg', () => Promise.resolve(new Blob([svg().text], { type: 'image/svg+xml' }))),
      this.makeButton('PNG', 'png', () => drawPng(svg())),
    )
  }

  private async makeParquet(): Promise<Blob> {
    const [{ writeParquet }, response] = await Promise.all([
      import('./parquet-file.ts'),
      fetch(this.dataset['src'] ?? ''),
    ])
    if (!response.ok) throw new Error(String(response.status))
    return new Blob([writeParquet(await response.json())], { type: 'application/vnd.apache.parquet' })
  }

  private makeButton(text: string, extension: string, make: () => Promise<Blob>): HTMLLIElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'p-button'
    button.textContent = text
    button.addEventListener('click', () => {
      make().then(
        (blob) => saveBlob(blob, `${this.dataset['name'] ?? 'series'}.${extension}`),
        () => this.say(`${text} could not be made.`),
      )
    })
    const item = document.createElement('li')
    item.append(button)
    return item
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

customElements.define('kpi-downloads', KpiDownloads)
