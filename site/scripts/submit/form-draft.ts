// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What stands in the form, read and put back; and the draft that the browser keeps. */
import { s } from '../../i18n/submit-text.ts'
import type { Draft, DraftValue, Row } from '../../views/submit/draft.ts'
import { fields } from '../../views/submit/fields.ts'
import { pageLanguage } from './page-parts.ts'

const draftKey = 'portal-submit-draft'

/** The element of a field. */
export function fieldBox(form: HTMLElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-field="${name}"]`)
}

/** The inputs of a field. */
export function inputsOf(box: HTMLElement): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
}

/** What was typed. */
export function readDraft(form: HTMLElement, kept: Draft['kept']): Draft {
  const typed = fields.flatMap(({ name }) => {
    const box = fieldBox(form, name)
    return box === null ? [] : [[name, readBox(box)] as const]
  })
  return { fields: Object.fromEntries(typed), kept }
}

/** Puts a draft into the form; fields that it does not name become empty. */
export function fillDraft(form: HTMLElement, draft: Draft): void {
  for (const { name } of fields) {
    const box = fieldBox(form, name)
    if (box !== null) fillBox(box, draft.fields[name] ?? '')
  }
}

/** Adds an empty row to a field of rows, and gives its first input. */
export function addRow(box: HTMLElement): HTMLInputElement | undefined {
  const template = box.querySelector('template')
  const list = box.querySelector('.rows')
  const row = template?.content.firstElementChild?.cloneNode(true)
  if (!(row instanceof HTMLElement) || list === null) return undefined
  list.append(row)
  nameRows(box)
  return row.querySelector('input') ?? undefined
}

/** Says in the name of each row which one it is. */
export function nameRows(box: HTMLElement): void {
  const label = box.querySelector('legend')?.firstChild?.textContent?.trim() ?? ''
  for (const [index, row] of [...box.querySelectorAll('.rows > li')].entries()) {
    row.setAttribute('aria-label', s(pageLanguage(), 'rows.number', { label, number: index + 1 }))
  }
}

/** Keeps the draft in this browser; a browser that keeps nothing is no reason to stop. */
export function keepDraft(draft: Draft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(draftKey)
    else localStorage.setItem(draftKey, JSON.stringify(draft))
  } catch {
    // Private windows refuse; the form works all the same.
  }
}

/** The draft of last time. */
export function recallDraft(): Draft | undefined {
  try {
    const kept: Draft | null = JSON.parse(localStorage.getItem(draftKey) ?? 'null')
    return kept?.fields === undefined ? undefined : { fields: kept.fields, kept: kept.kept }
  } catch {
    return undefined
  }
}

function readBox(box: HTMLElement): DraftValue {
  if (box.dataset['kind'] === 'checks')
    return inputsOf(box).flatMap((input) => (input instanceof HTMLInputElement && input.checked ? [input.value] : []))
  if (box.dataset['kind'] === 'rows') return [...box.querySelectorAll('.rows > li')].map(readRow)
  return inputsOf(box)[0]?.value ?? ''
}

function readRow(row: Element): Row {
  const cells = [...row.querySelectorAll<HTMLInputElement>('[data-column]')]
  return Object.fromEntries(cells.map((cell) => [cell.dataset['column'] ?? '', cell.value]))
}

function fillBox(box: HTMLElement, value: DraftValue): void {
  if (box.dataset['kind'] === 'rows') {
    for (const row of box.querySelectorAll('.rows > li')) row.remove()
    for (const row of typeof value === 'string' ? [] : value) if (typeof row !== 'string') fillRow(box, row)
    return
  }
  if (box.dataset['kind'] === 'checks') {
    const ticked: readonly unknown[] = typeof value === 'string' ? [] : value
    for (const input of inputsOf(box))
      if (input instanceof HTMLInputElement) input.checked = ticked.includes(input.value)
    return
  }
  const [input] = inputsOf(box)
  if (input !== undefined) input.value = typeof value === 'string' ? value : ''
}

function fillRow(box: HTMLElement, row: Row): void {
  const first = addRow(box)
  for (const cell of first?.closest('li')?.querySelectorAll<HTMLInputElement>('[data-column]') ?? []) {
    const found = Object.entries(row).find(([column]) => column === cell.dataset['column'])
    cell.value = found?.[1] ?? ''
  }
}
