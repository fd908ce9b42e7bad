// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Chapters and times that lead into the video of the page, and the search in what is said. */
import { m } from '../../i18n/media-text.ts'
import { toLanguage } from '../../views/links.ts'

const lang = toLanguage(document.documentElement.lang)
const video = document.querySelector('video')

/** Puts the video at a second. One that is not loaded yet is loaded now: somebody asked for it. */
function seek(player: HTMLVideoElement, seconds: number): void {
  player.currentTime = seconds
  if (player.readyState === HTMLMediaElement.HAVE_NOTHING) player.load()
  player.scrollIntoView({ block: 'nearest' })
  player.focus()
}

if (video !== null) {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-seek]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      const seconds = Number(link.dataset['seek'])
      history.replaceState(null, '', `#t=${seconds}`)
      seek(video, seconds)
    })
  }
  const asked = /^#t=(\d{1,6})$/.exec(location.hash)?.[1]
  if (asked !== undefined) video.currentTime = Number(asked)
}

class TranscriptSearch extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input')
    const status = this.querySelector('[role=status]')
    const row = this.querySelector<HTMLElement>('.search')
    if (field === null || status === null || row === null) return
    row.hidden = false
    const parts = [...this.querySelectorAll<HTMLElement>('.spoken > *')]
    field.addEventListener('input', () => {
      const words = field.value.trim().toLocaleLowerCase(lang)
      for (const part of parts) part.hidden = !part.textContent.toLocaleLowerCase(lang).includes(words)
      const count = parts.filter(({ hidden }) => !hidden).length
      if (words === '') status.textContent = ''
      else status.textContent = count === 0 ? m(lang, 'transcript.found.none') : m(lang, 'transcript.found', { count })
    })
  }
}

customElements.define('transcript-search', TranscriptSearch)
