// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The preview: a file that somebody pastes or chooses, judged and shown in the browser. Nothing of it is sent anywhere. */
import type { Candidate, CandidateEntry } from '../../../ingest/candidate/read-candidate.ts'
import type { Problem } from '../../../ingest/candidate/judge-project.ts'
import { isObject } from '../../../ingest/records/codemeta/json-ld-value.ts'
import { s } from '../../i18n/submit-text.ts'
import { listChanges, toPreviewEntry } from '../../views/submit/entry-changes.ts'
import type { TodayFile } from '../../views/submit/today.ts'
import { handedKey, loadToday, make, pageLanguage, readSettings } from '../submit/page-parts.ts'
import { makeCard, makePage } from './entry-view.ts'

class PortalPreview extends HTMLElement {
  private candidate: Candidate | undefined
  private file = ''

  connectedCallback() {
    const settings = readSettings(this)
    const text = this.querySelector('textarea')
    const choice = this.querySelector('select')
    if (text === null || choice === null) return
    this.hidden = false
    // All that the page will ever ask for, before anybody pastes anything.
    const ready = Promise.all([import('../submit/judge.ts'), loadToday(settings)])
    const update = async () => {
      const [{ readText }, today] = await ready
      this.candidate = text.value.trim() === '' ? undefined : readText(text.value, this.file, today)
      listEntries(choice, this.candidate, today)
      this.show(choice, today)
    }
    text.addEventListener('input', () => {
      this.file = ''
      void update()
    })
    choice.addEventListener('change', () => void ready.then(([, today]) => this.show(choice, today)))
    this.querySelector<HTMLInputElement>('[type=file]')?.addEventListener('change', ({ target }) => {
      const [file] = target instanceof HTMLInputElement ? (target.files ?? []) : []
      if (file === undefined) return
      void file.text().then((read) => {
        text.value = read
        this.file = file.name
        void update()
      })
    })
    const handed = takeHanded()
    if (handed !== undefined) text.value = handed
    void update()
  }

  private show(choice: HTMLSelectElement, today: TodayFile) {
    const lang = pageLanguage()
    const { candidate } = this
    const entry = candidate?.entries[Number(choice.value)]
    const problems = [...(candidate?.problems ?? []), ...(entry?.problems ?? [])]
    this.locate('.problems')?.replaceChildren(
      candidate === undefined
        ? make('p', {}, s(lang, 'preview.waiting'))
        : makeProblems(problems, readSettings(this).errors),
    )
    const project = entry?.project
    const isShown = project !== undefined && !problems.some(({ severity }) => severity === 'error')
    this.locate('.shown')?.toggleAttribute('hidden', !isShown)
    this.locate('.none')?.toggleAttribute('hidden', isShown || candidate === undefined)
    if (project !== undefined && isShown) {
      const shown = toPreviewEntry(project, this.file, today.entries)
      const before = today.entries.find(({ id }) => id === shown.id)
      this.locate('.changes')?.replaceChildren(makeChanges(before && listChanges(before, shown)))
      this.locate('.card')?.replaceChildren(makeCard(shown))
      this.locate('.whole')?.replaceChildren(makePage(shown, lang))
    }
    this.dataset['shown'] = String(Number(this.dataset['shown'] ?? 0) + 1)
  }

  private locate(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector)
  }
}

/** What the form has handed over, once. */
function takeHanded(): string | undefined {
  try {
    const handed = sessionStorage.getItem(handedKey) ?? undefined
    sessionStorage.removeItem(handedKey)
    return handed
  } catch {
    return undefined
  }
}

/** The entries of a list, those that are new or changed first. */
function listEntries(choice: HTMLSelectElement, candidate: Candidate | undefined, today: TodayFile): void {
  const lang = pageLanguage()
  const entries = candidate?.entries ?? []
  const rows = entries.map((entry, index) => ({ index, name: nameOf(entry, index), state: stateOf(entry, today) }))
  const sorted = rows.toSorted((a, b) => Number(a.state === 'same') - Number(b.state === 'same') || a.index - b.index)
  const options = sorted.map(({ index, name, state }) =>
    make('option', { value: String(index) }, state === undefined ? name : `${name} (${s(lang, `preview.${state}`)})`),
  )
  choice.replaceChildren(...options)
  choice.closest('.choice')?.toggleAttribute('hidden', entries.length < 2)
}

function nameOf({ value }: CandidateEntry, index: number): string {
  const name = isObject(value) ? value['name'] : undefined
  return typeof name === 'string' ? name : String(index + 1)
}

function stateOf({ project }: CandidateEntry, today: TodayFile): 'new' | 'changed' | 'same' | undefined {
  if (project === undefined) return undefined
  const shown = toPreviewEntry(project, '', today.entries)
  const before = today.entries.find(({ id }) => id === shown.id)
  if (before === undefined) return 'new'
  return listChanges(before, shown).length === 0 ? 'same' : 'changed'
}

function makeProblems(problems: readonly Problem[], pages: string): HTMLElement {
  const lang = pageLanguage()
  if (problems.length === 0) return make('p', { class: 'good' }, s(lang, 'preview.problems.none'))
  return make('ul', {}, ...problems.map((problem) => makeProblem(problem, pages)))
}

function makeProblem({ severity, message, hint, position, code }: Problem, pages: string): HTMLElement {
  const lang = pageLanguage()
  const place =
    position === undefined ? [] : [' ', make('span', { class: 'place' }, s(lang, 'preview.place', { ...position }))]
  const advice = hint === undefined ? [] : [make('p', { class: 'advice', lang: 'en' }, hint)]
  const head = [
    make('b', {}, s(lang, `preview.severity.${severity}`)),
    ...place,
    ' ',
    make('a', { href: `${pages}${code.replace('/', '-')}/` }, make('code', {}, code)),
  ]
  return make('li', { class: severity }, make('p', {}, ...head), make('p', { lang: 'en' }, message), ...advice)
}

function makeChanges(changes: ReturnType<typeof listChanges> | undefined): HTMLElement {
  const lang = pageLanguage()
  if (changes === undefined) return make('p', {}, s(lang, 'preview.changes.new'))
  if (changes.length === 0) return make('p', {}, s(lang, 'preview.changes.none'))
  const cell = (text: string | undefined) => make('td', {}, text ?? make('i', {}, s(lang, 'preview.changes.absent')))
  const heads = ['preview.changes.field', 'preview.changes.before', 'preview.changes.after'] as const
  const rows = changes.map(({ field, before, after }) =>
    make('tr', {}, make('th', { scope: 'row' }, make('code', {}, field)), cell(before), cell(after)),
  )
  return make(
    'table',
    { class: 'p-table' },
    make('thead', {}, make('tr', {}, ...heads.map((key) => make('th', { scope: 'col' }, s(lang, key))))),
    make('tbody', {}, ...rows),
  )
}

customElements.define('portal-preview', PortalPreview)
