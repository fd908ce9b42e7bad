// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listFound, searchable } from '../../views/kpi/find-series.ts'
import type { Searchable } from '../../views/kpi/find-series.ts'

/** Most series shown at once: what a person looks through before typing another letter. */
const mostShown = 40

/** <kpi-finder>: loads the project's list when the field is first used and shows what matches all words. */
class KpiFinder extends HTMLElement {
  private loading: Promise<readonly Searchable[]> | undefined

  connectedCallback(): void {
    const input = this.querySelector('input')
    input?.addEventListener('focus', () => void this.load().catch(() => this.say(this.dataset['failed'] ?? '')))
    input?.addEventListener('input', () => void this.find(input.value))
  }

  private load(): Promise<readonly Searchable[]> {
    this.loading ??= fetch(this.dataset['src'] ?? '').then(async (response) => {
      if (!response.ok) throw new Error(String(response.status))
      return searchable(await response.json())
    })
    return this.loading
  }

  private async find(words: string): Promise<void> {
    try {
      const all = await this.load()
      // A slow answer to an old question is dropped.
      if (this.querySelector('input')?.value === words) this.show(listFound(all, words), words)
    } catch {
      this.loading = undefined
      this.say(this.dataset['failed'] ?? '')
    }
  }

  private show(found: readonly Searchable[], words: string): void {
    const list = this.querySelector('ul')
    if (!list) return
    const isAsked = words.trim() !== ''
    list.hidden = !isAsked || found.length === 0
    list.replaceChildren(...(isAsked ? found.slice(0, mostShown).map((series) => this.makeEntry(series)) : []))
    const locale = document.documentElement.lang
    const { count = '', first = '' } = this.dataset
    const more = found.length > mostShown ? `, ${first.replace('{count}', String(mostShown))}` : ''
    this.say(isAsked ? `${count.replace('{shown}', found.length.toLocaleString(locale))}${more}` : '')
  }

  private makeEntry({ id, title, detail }: Searchable): HTMLLIElement {
    const link = document.createElement('a')
    link.href = `${this.dataset['pages'] ?? ''}${id}/`
    link.textContent = title
    const under = document.createElement('span')
    under.className = 'k-under'
    under.textContent = detail
    const entry = document.createElement('li')
    entry.append(link, under)
    return entry
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

customElements.define('kpi-finder', KpiFinder)
