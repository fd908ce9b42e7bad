// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { RequestField, RequestForm } from '../../schemas/types.gen.ts'

/** A part of an issue form as GitHub reads it. */
export interface IssueFormPart {
  readonly type: 'markdown' | 'input' | 'textarea' | 'dropdown'
  readonly id?: string
  readonly attributes: Readonly<Record<string, string | boolean | readonly string[]>>
  readonly validations?: { readonly required: true }
}

/** A form of GitHub, which stands in .github/ISSUE_TEMPLATE/. */
export interface IssueForm {
  readonly name: string
  readonly description: string
  readonly title?: string
  readonly labels?: readonly string[]
  readonly body: readonly IssueFormPart[]
}

/** GitHub shows no more of the description of a form. */
const longestDescription = 200

/** The issue form of a request, in the first language of the portal. */
export function describeIssueForm({ title, description, next, subject, labels = [], fields }: RequestForm): IssueForm {
  const intro = [description, next].filter((text) => text !== undefined).join('\n\n')
  return {
    name: title,
    description: cutText(description),
    ...(subject === undefined ? {} : { title: `${subject}: ` }),
    ...(labels.length === 0 ? {} : { labels }),
    body: [{ type: 'markdown', attributes: { value: intro } }, ...fields.map(describeField)],
  }
}

function cutText(text: string): string {
  return text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1).trimEnd()}…`
}

function describeField(field: RequestField): IssueFormPart {
  const { id, label, type, options = [] } = field
  const help = describeHelp(field)
  const attributes = { label, ...(help === '' ? {} : { description: help }) }
  const common = { id, ...(field.required === true ? { validations: { required: true } as const } : {}) }
  if (type === 'long') return { type: 'textarea', ...common, attributes }
  if (type !== 'choice' && type !== 'choices') return { type: 'input', ...common, attributes }
  const choices = options.map((option) => option.label)
  const several = type === 'choices' ? { multiple: true } : {}
  return { type: 'dropdown', ...common, attributes: { ...attributes, ...several, options: choices } }
}

/** GitHub knows no numbers, days and addresses, so what is wanted is said. */
function describeHelp({ type, help, min, max }: RequestField): string {
  const range = [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`].filter(
    (part) => part !== '',
  )
  const kind = {
    ...{ text: '', long: '', choice: '', choices: '', day: 'A day, as 2027-01-31.', url: 'An address.' },
    number: `A number${range.length === 0 ? '' : ` ${range.join(' ')}`}.`,
  }[type]
  return [help ?? '', kind].filter((part) => part !== '').join(' ')
}
