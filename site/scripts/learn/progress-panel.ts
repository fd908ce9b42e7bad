// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Taking progress along, bringing it back, deleting it. */
import { l } from '../../i18n/learn-text.ts'
import type { LearnKey } from '../../i18n/learn.en.ts'
import { toLanguage } from '../../views/links.ts'
import {
  countDone,
  countRight,
  dropUnknown,
  mergeProgress,
  noProgress,
  parseProgress,
} from '../../views/learn/progress.ts'
import type { KnownPages, Progress } from '../../views/learn/progress.ts'
import { keepProgress, recallProgress, watchProgress } from './progress-store.ts'

/** A file of progress is a few kilobytes. */
const largestFile = 1_000_000

class PortalProgress extends HTMLElement {
  private readonly language = toLanguage(document.documentElement.lang)

  connectedCallback() {
    this.hidden = false
    watchProgress((progress) => {
      this.show(dropUnknown(progress, this.known))
    })
    this.querySelector('[data-export]')?.addEventListener('click', () => {
      this.save()
    })
    this.querySelector('[data-reset]')?.addEventListener('click', () => {
      if (confirm(l(this.language, 'progress.reset.sure'))) this.keep(noProgress, 'progress.deleted')
    })
    const input = this.querySelector('input')
    input?.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file !== undefined) void this.read(file)
      input.value = ''
    })
  }

  private get known(): KnownPages {
    const known: KnownPages = JSON.parse(this.dataset['known'] ?? '{}')
    return known
  }

  private show(progress: Progress) {
    const ids = Object.keys(this.known)
    const values = { done: countDone(progress, ids), total: ids.length, right: countRight(progress) }
    this.write('.state', l(this.language, 'progress.state', values))
  }

  private save() {
    const text = JSON.stringify(dropUnknown(recallProgress(), this.known), null, 2)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = 'portal-progress.json'
    link.click()
    setTimeout(() => {
      URL.revokeObjectURL(link.href)
    }, 1000)
  }

  /** What the file says joins what is here; what is no more in the portal is left out. */
  private async read(file: File) {
    const progress = file.size > largestFile ? undefined : parseProgress(await readJson(file))
    if (progress === undefined) this.say('progress.refused')
    else this.keep(mergeProgress(recallProgress(), dropUnknown(progress, this.known)), 'progress.imported')
  }

  private keep(progress: Progress, said: LearnKey) {
    this.say(keepProgress(progress) ? said : 'progress.lost')
  }

  private say(key: LearnKey) {
    this.write('.said', l(this.language, key))
  }

  private write(selector: string, text: string) {
    const element = this.querySelector(selector)
    if (element !== null) element.textContent = text
  }
}

async function readJson(file: File): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await file.text())
    return value
  } catch {
    return undefined
  }
}
customElements.define('portal-progress', PortalProgress)
