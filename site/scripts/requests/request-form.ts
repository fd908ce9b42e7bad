// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Makes a text and an issue of a filled form. Nothing leaves the page but by a click of its reader. */
import { r } from '../../i18n/requests-text.ts'
import { reportAddress } from '../../views/learn/report-address.ts'
import { toLanguage } from '../../views/links.ts'
import { longestAddress, writeAnswers, writeTitle } from '../../views/requests/request-text.ts'
import type { Answer } from '../../views/requests/request-text.ts'

class PortalRequest extends HTMLElement {
  private readonly language = toLanguage(document.documentElement.lang)

  connectedCallback() {
    const [form, result] = [this.querySelector('form'), this.querySelector<HTMLElement>('.r-result')]
    const text = this.querySelector<HTMLTextAreaElement>('#request-text')
    if (form === null || result === null || text === null) return
    result.hidden = false
    const update = () => {
      const answers = listAnswers(form)
      text.value = writeAnswers(answers, r(this.language, 'form.unanswered'))
      this.point(writeTitle(this.dataset['subject'] ?? '', answers), text.value)
    }
    form.addEventListener('input', update)
    form.addEventListener('submit', (event) => event.preventDefault())
    this.querySelector('[data-copy]')?.addEventListener('click', () => void this.copy(text))
    this.querySelector('[data-print]')?.addEventListener('click', () => print())
    this.querySelector('[data-open]')?.addEventListener('click', (event) => {
      const missing = findMissing(form)
      if (missing.length === 0) return
      event.preventDefault()
      this.say(r(this.language, 'form.missing', { count: missing.length }))
      missing[0]?.focus()
    })
    update()
  }

  /** Has the link open an issue with the text, or an empty one when it would be too long an address. */
  private point(title: string, body: string) {
    const link = this.querySelector<HTMLAnchorElement>('[data-open]')
    const address = reportAddress(this.dataset['issues'], { title, body })
    if (link === null || address === undefined) return
    const isLong = address.length > longestAddress
    link.href = isLong ? (reportAddress(this.dataset['issues'], { title, body: '' }) ?? address) : address
    this.say(isLong ? r(this.language, 'form.long') : '')
  }

  private async copy(text: HTMLTextAreaElement) {
    try {
      await navigator.clipboard.writeText(text.value)
      this.say(r(this.language, 'form.copied'))
    } catch {
      text.select()
      this.say(r(this.language, 'form.copy.failed'))
    }
  }

  private say(words: string) {
    const status = this.querySelector('[role=status]')
    if (status !== null && status.textContent !== words) status.textContent = words
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement

function listFields(part: ParentNode): readonly Field[] {
  return [...part.querySelectorAll<Field>('input, textarea')]
}

/** Questions in order, each with what was written or chosen. */
function listAnswers(form: HTMLFormElement): readonly Answer[] {
  return [...form.querySelectorAll<HTMLElement>('[data-question]')].map((part) => ({
    label: part.dataset['question'] ?? '',
    values: listFields(part)
      .filter((field) => !isTick(field) || field.checked)
      .map(({ value }) => value),
  }))
}

/** First fields of the questions that are wrong or open though they are required. */
function findMissing(form: HTMLFormElement): readonly Field[] {
  return [...form.querySelectorAll('[data-question]')].flatMap((part) => {
    const fields = listFields(part)
    const wrong = fields.find((field) => !field.validity.valid)
    if (wrong !== undefined) return [wrong]
    const isOpen = part.hasAttribute('data-required') && !fields.some((field) => isTick(field) && field.checked)
    return isOpen && fields[0] !== undefined ? [fields[0]] : []
  })
}

function isTick(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
}

customElements.define('portal-request', PortalRequest)
