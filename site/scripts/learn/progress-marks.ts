// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Marks in lists: which tutorials this reader finished, and how far along each path. */
import { l } from '../../i18n/learn-text.ts'
import { toLanguage } from '../../views/links.ts'
import { countDone, pageOf } from '../../views/learn/progress.ts'
import { watchProgress } from './progress-store.ts'

const lang = toLanguage(document.documentElement.lang)

watchProgress((progress) => {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-done-mark]'))
    mark.hidden = !pageOf(progress, mark.dataset['doneMark'] ?? '').done
  for (const place of document.querySelectorAll<HTMLElement>('[data-path-progress]')) {
    const ids = (place.dataset['pathProgress'] ?? '').split(' ')
    const done = countDone(progress, ids)
    // Who has not begun is not told that nothing is done, except on the page of the path.
    place.hidden = done === 0 && !place.hasAttribute('data-always')
    const text = l(lang, 'path.progress', { done, total: ids.length })
    const bar = place.querySelector('progress')
    if (bar === null) place.textContent = `· ${text}`
    else {
      bar.value = done
      for (const words of place.querySelectorAll('[data-words]')) words.textContent = text
    }
  }
})
