// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The form on which a project writes its entry: imports a file, judges what stands there, shows what comes out. */
import { s } from '../../i18n/submit-text.ts'
import { isObject } from '../../../ingest/records/codemeta/json-ld-value.ts'
import { projectId } from '../../../ingest/records/catalogue.ts'
import type { Project } from '../../../schemas/types.gen.ts'
import { toDraft, toEntryValue } from '../../views/submit/draft.ts'
import type { Draft } from '../../views/submit/draft.ts'
import { addRow, fieldBox, fillDraft, inputsOf, keepDraft, nameRows, readDraft, recallDraft } from './form-draft.ts'
import type { FieldProblem } from './judge.ts'
import { startLicencePicker } from './licence-picker.ts'
import { loadToday, make, pageLanguage, readSettings } from './page-parts.ts'
import { startResultPanel } from './result-panel.ts'

class PortalSubmit extends HTMLElement {
  private kept: Draft['kept'] = {}
  /** Fields that somebody has been in: mistakes are shown there, not in what was not reached yet. */
  private readonly touched = new Set<string>()

  connectedCallback() {
    const form = this.querySelector('form')
    const panel = this.querySelector<HTMLElement>('.result')
    const picker = this.querySelector<HTMLElement>('.picker')
    if (form === null || panel === null) return
    const settings = readSettings(this)
    const show = startResultPanel(panel, settings)
    if (picker !== null) startLicencePicker(picker, settings.licences)
    this.hidden = false

    const update = async () => {
      const [judge, today] = await Promise.all([import('./judge.ts'), loadToday(settings)])
      const draft = readDraft(form, this.kept)
      const value = toEntryValue(draft)
      const isEmpty = Object.keys(value).length === 0
      keepDraft(isEmpty ? undefined : draft)
      const { problems } = judge.judgeFields(value, today)
      this.showProblems(form, problems, licenceProblem(value['license'], judge.isLicence))
      // A file is shown before it is right: what is missing is named above it.
      const project: Project = { name: '', description: '', ...value }
      const id = typeof project.name === 'string' ? projectId(project) : ''
      const existing = today.entries.find((entry) => id !== '' && entry.id === id)
      show({
        path: judge.entryFile(project),
        entry: isEmpty ? '' : judge.writeEntry(project),
        codemeta: isEmpty ? '' : judge.writeCodemetaText(judge.toCodemetaFacts(project), today.linkVocabulary),
        mistakes: problems.filter(({ problem }) => problem.severity === 'error').map(({ problem }) => problem.message),
        isEmpty,
        ...(existing === undefined ? {} : { existing }),
      })
      this.dataset['shown'] = String(Number(this.dataset['shown'] ?? 0) + 1)
    }
    const read = async (text: string, file: string) => {
      const [judge, today] = await Promise.all([import('./judge.ts'), loadToday(settings)])
      const candidate = judge.readText(text, file, today)
      const value = candidate.entries[0]?.value
      const said: string[] = candidate.problems.map(({ message, hint }) => `${message} ${hint ?? ''}`.trim())
      if (candidate.kind === undefined || !isObject(value)) {
        this.say([s(pageLanguage(), 'submit.import.none'), ...said])
        return
      }
      const draft = toDraft(value)
      this.kept = draft.kept
      fillDraft(form, draft)
      for (const name of Object.keys(draft.fields)) this.touched.add(name)
      this.say([
        ...describeImport(candidate.kind, Object.keys(value).length, candidate.entries.length),
        ...described(draft, candidate.unused),
      ])
      await update()
    }

    form.addEventListener('input', (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('.import') !== null) return
      void update()
    })
    form.addEventListener('focusout', ({ target }) => {
      const box = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-field]') : null
      if (box?.dataset['field'] === undefined || this.touched.has(box.dataset['field'])) return
      this.touched.add(box.dataset['field'])
      if (this.dataset['shown'] !== undefined) void update()
    })
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement)) return
      const box = target.closest<HTMLElement>('[data-field]')
      if (target.matches('[data-add]') && box !== null) addRow(box)?.focus()
      if (target.matches('[data-remove]') && box !== null) {
        target.closest('li')?.remove()
        nameRows(box)
        box.querySelector<HTMLElement>('[data-add]')?.focus()
        void update()
      }
      if (target.dataset['do'] === 'import')
        void read(form.querySelector<HTMLTextAreaElement>('#import-text')?.value ?? '', '')
      if (target.dataset['do'] === 'clear') {
        this.kept = {}
        this.touched.clear()
        fillDraft(form, { fields: {}, kept: {} })
        void update()
      }
    })
    form.querySelector<HTMLInputElement>('[data-do=file]')?.addEventListener('change', ({ target }) => {
      const [file] = target instanceof HTMLInputElement ? (target.files ?? []) : []
      if (file !== undefined) void file.text().then((text) => read(text, file.name))
    })
    const draft = recallDraft()
    if (draft === undefined) return
    this.kept = draft.kept
    fillDraft(form, draft)
    this.say([s(pageLanguage(), 'result.restored')])
    void update()
  }

  private say(lines: readonly string[]) {
    this.querySelector('.said')?.replaceChildren(...lines.map((line) => make('p', {}, line)))
  }

  private showProblems(form: HTMLElement, problems: readonly FieldProblem[], licence: string | undefined) {
    for (const box of form.querySelectorAll<HTMLElement>('[data-field]')) {
      const name = box.dataset['field'] ?? ''
      const place = fieldBox(form, name)?.querySelector('.problem')
      const mine = problems.filter(({ field }) => field === name)
      const isShown = this.touched.has(name)
      const lines = mine.map(({ problem }) => `${problem.message} ${problem.hint ?? ''}`.trim())
      if (name === 'license' && licence !== undefined) lines.push(licence)
      if (place) place.textContent = isShown ? lines.join(' ') : ''
      const isBad = isShown && mine.some(({ problem }) => problem.severity === 'error')
      for (const input of inputsOf(box)) input.setAttribute('aria-invalid', String(isBad))
    }
  }
}

function licenceProblem(license: unknown, isLicence: (text: string) => boolean): string | undefined {
  if (typeof license !== 'string' || isLicence(license)) return undefined
  return s(pageLanguage(), 'licence.invalid', { text: license })
}

function describeImport(kind: 'entry' | 'list' | 'codemeta', count: number, entries: number): string[] {
  const lang = pageLanguage()
  const first = entries > 1 ? [s(lang, 'submit.import.first', { count: entries })] : []
  return [s(lang, 'submit.import.done', { kind: s(lang, `kind.${kind}`), count }), ...first]
}

function described(draft: Draft, unused: readonly string[]): string[] {
  const lang = pageLanguage()
  const kept = Object.keys(draft.kept)
  return [
    ...(kept.length === 0 ? [] : [s(lang, 'submit.import.kept', { names: kept.join(', ') })]),
    ...(unused.length === 0 ? [] : [s(lang, 'submit.import.unused', { names: unused.join(', ') })]),
  ]
}

customElements.define('portal-submit', PortalSubmit)
