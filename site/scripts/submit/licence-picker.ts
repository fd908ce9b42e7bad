// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The licence field: a combobox after the ARIA pattern, with the SPDX list behind it, loaded at the first focus. */
import { s } from '../../i18n/submit-text.ts'
import { findLicences, mostShown, putLicence } from '../../views/submit/licences.ts'
import type { Licence } from '../../views/submit/licences.ts'
import { loadJson, make, pageLanguage } from './page-parts.ts'

/** Makes a combobox of the licence field. */
export function startLicencePicker(picker: HTMLElement, address: string): void {
  const input = picker.querySelector('input')
  const list = picker.querySelector('ul')
  const count = picker.querySelector('.count')
  if (input === null || list === null || count === null) return
  let licences: readonly Licence[] = []
  let loading: Promise<readonly Licence[]> | undefined
  let active = -1

  // Once for all letters: a list that comes late would take away what was chosen meanwhile.
  const load = async () => {
    loading ??= loadJson<readonly Licence[]>(address)
    try {
      licences = await loading
    } catch (error) {
      loading = undefined
      throw error
    }
  }
  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const open = () => {
    const found = findLicences(licences, input.value)
    list.replaceChildren(...found.slice(0, mostShown).map(makeOption))
    list.hidden = found.length === 0
    active = -1
    input.setAttribute('aria-expanded', String(found.length > 0))
    input.removeAttribute('aria-activedescendant')
    const lang = pageLanguage()
    count.textContent = found.length === 0 ? s(lang, 'licence.none') : s(lang, 'licence.count', { count: found.length })
  }
  const move = (to: number) => {
    const options = [...list.children]
    if (options.length === 0) return
    active = (to + options.length) % options.length
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === active))
    const chosen = options[active]
    if (chosen === undefined) return
    input.setAttribute('aria-activedescendant', chosen.id)
    chosen.scrollIntoView({ block: 'nearest' })
  }
  const take = (option: Element | undefined) => {
    if (!(option instanceof HTMLElement)) return
    input.value = putLicence(input.value, option.dataset['id'] ?? '')
    close()
    count.textContent = ''
    input.dispatchEvent(new Event('input', { bubbles: true }))
    close()
    input.focus()
  }

  input.addEventListener('focus', () => {
    void load()
  })
  input.addEventListener('input', (event) => {
    // Only what a person types opens the list; what was chosen from it does not.
    if (event instanceof InputEvent) void whenLoaded()
  })
  const whenLoaded = async () => {
    await load()
    open()
  }
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (!list.hidden) event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) void whenLoaded().then(() => move(event.key === 'ArrowDown' ? 0 : -1))
      else move(active + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      take(list.children[active])
    }
  })
  input.addEventListener('blur', close)
  // Before the field loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    if (event.target instanceof Element) take(event.target.closest('li') ?? undefined)
  })
}

function makeOption({ id, name, osi }: Licence, index: number): HTMLElement {
  const marks = osi ? [make('small', {}, s(pageLanguage(), 'licence.osi'))] : []
  const properties = { role: 'option', id: `licence-${String(index)}`, 'data-id': id, 'aria-selected': 'false' }
  return make('li', properties, make('b', {}, id), ' ', make('span', {}, name), ' ', ...marks)
}
