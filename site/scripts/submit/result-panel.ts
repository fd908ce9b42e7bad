// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The two files that the form writes, shown, copied, saved and opened at the forge. */
import { s } from '../../i18n/submit-text.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import { newFilePage } from '../../views/submit/new-file.ts'
import { editAddress } from '../../views/submit/today.ts'
import type { PageSettings } from '../../views/submit/today.ts'
import { copyText, downloadText, handedKey, make, pageLanguage } from './page-parts.ts'

/** What the panel shows. */
export interface Result {
  readonly path: string
  readonly entry: string
  readonly codemeta: string
  /** Mistakes that keep the entry out; warnings do not count. */
  readonly mistakes: readonly string[]
  readonly isEmpty: boolean
  /** The entry of today with the same id. */
  readonly existing?: CatalogueEntry
}

/** Makes the panel work; the function that comes back shows a result. */
export function startResultPanel(panel: HTMLElement, settings: PageSettings): (result: Result) => void {
  const lang = pageLanguage()
  const texts = { entry: '', codemeta: '' }
  let path = ''
  const link = panel.querySelector<HTMLAnchorElement>('[data-do=open]')
  const hint = panel.querySelector('.open-hint')

  panel.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLElement)) return
    const action = event.target.dataset['do']
    const box = event.target.closest<HTMLElement>('[data-file]')
    const file = box?.dataset['file'] === 'codemeta' ? 'codemeta' : 'entry'
    if (action === 'copy') void copyText(texts[file]).then((done) => sayCopied(box, done))
    if (action === 'download' && file === 'codemeta') downloadText('codemeta.json', 'application/json', texts.codemeta)
    if (action === 'download' && file === 'entry') downloadText(path.split('/').at(-1) ?? '', 'text/yaml', texts.entry)
    // Where the forge does not take the text, it is on the clipboard when its page opens.
    if (action === 'open' && link?.dataset['filled'] === 'no') void copyText(texts.entry)
    if (action === 'preview') handOver(texts.entry)
  })
  const handOver = (text: string) => {
    try {
      sessionStorage.setItem(handedKey, text)
    } catch {
      // The preview opens empty, and the text can be pasted.
    }
    location.assign(settings.preview)
  }
  const sayCopied = (box: HTMLElement | null, done: boolean) => {
    const place = box?.querySelector('.copied')
    if (place) place.textContent = s(lang, done ? 'result.copied' : 'result.notCopied')
  }

  return (result) => {
    texts.entry = result.entry
    texts.codemeta = result.codemeta
    path = result.path
    showFile(panel, 'entry', { path: result.path, text: result.entry })
    showFile(panel, 'codemeta', { path: 'codemeta.json', text: result.codemeta })
    const isGood = !result.isEmpty && result.mistakes.length === 0
    for (const button of panel.querySelectorAll('button')) button.disabled = !isGood
    showVerdict(panel, result)
    showExisting(panel, settings, result.existing)
    const page = newFilePage(settings.repository.url, settings.repository.branch, { path, text: result.entry })
    const canOpen = isGood && result.existing === undefined
    if (link === null || hint === null) return
    link.hidden = !canOpen || page === undefined
    hint.textContent = ''
    if (!canOpen) return
    if (page === undefined) {
      hint.textContent = s(lang, 'result.open.none', { path })
      return
    }
    link.href = page.href
    link.dataset['filled'] = page.isFilled ? 'yes' : 'no'
    link.textContent = s(lang, 'result.open', { forge: page.forge })
    hint.textContent = s(lang, page.isFilled ? 'result.open.hint' : 'result.open.paste', { forge: page.forge })
  }
}

function showFile(panel: HTMLElement, file: string, { path, text }: { path: string; text: string }): void {
  const box = panel.querySelector(`[data-file=${file}]`)
  const [place, code] = box?.querySelectorAll('code') ?? []
  if (place) place.textContent = path
  if (code) code.textContent = text
  const copied = box?.querySelector('.copied')
  if (copied) copied.textContent = ''
}

function showVerdict(panel: HTMLElement, { isEmpty, mistakes }: Result): void {
  const lang = pageLanguage()
  const verdict = panel.querySelector('.verdict')
  if (verdict === null) return
  const count = mistakes.length
  const words = count === 0 ? s(lang, 'result.good') : s(lang, 'result.bad', { count })
  const summary = make(
    'p',
    { class: isEmpty ? '' : count === 0 ? 'good' : 'bad' },
    isEmpty ? s(lang, 'result.empty') : words,
  )
  const list = make('ul', { lang: 'en' }, ...mistakes.map((mistake) => make('li', {}, mistake)))
  verdict.replaceChildren(summary, ...(isEmpty || count === 0 ? [] : [list]))
}

function showExisting(panel: HTMLElement, settings: PageSettings, existing: CatalogueEntry | undefined): void {
  const box = panel.querySelector<HTMLElement>('.exists')
  if (box === null) return
  box.hidden = existing === undefined
  if (existing === undefined) return
  const lang = pageLanguage()
  const address = editAddress(settings.repository, existing)
  const links =
    address === undefined ? [] : [' ', make('a', { href: address, rel: 'noopener' }, s(lang, 'result.exists.link'))]
  box.replaceChildren(make('p', {}, s(lang, 'result.exists', { name: existing.name }), ...links))
}
