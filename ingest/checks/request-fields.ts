// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CollectionItem } from '../documents/collections.ts'
import type { Problem } from '../problem.ts'
import type { RequestField, RequestForm } from '../../schemas/types.gen.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Questions of a form are told apart by id and by label, and choices are there where something is chosen. */
export const checkRequests: ContentCheck = ({ collections }) =>
  (collections?.requests ?? []).flatMap((form) => [
    ...findTwice(form, form.record.fields),
    ...form.record.fields.flatMap((field, at) => judgeField(form, field, `/fields/${at}`)),
  ])

type Form = CollectionItem<RequestForm>

/** GitHub refuses a form with two questions of one id or one label. */
function findTwice(form: Form, fields: readonly RequestField[]): readonly Problem[] {
  return (['id', 'label'] as const).flatMap((name) => {
    const values = fields.map((field) => field[name])
    return values.flatMap((value, at) => {
      if (values.indexOf(value) === at) return []
      const message = `Another question of this form has the ${name} "${value}".`
      const pointer = `/fields/${at}/${name}`
      return [report(form, { code: 'request/duplicate-field', pointer, message, hint: 'Write another one.' })]
    })
  })
}

function judgeField(form: Form, { type, options, min, max }: RequestField, pointer: string): readonly Problem[] {
  const isChoice = type === 'choice' || type === 'choices'
  const tell = (part: string, message: string, hint: string) => [
    report(form, { code: 'request/bad-field', pointer: `${pointer}${part}`, message, hint }),
  ]
  if (isChoice && options === undefined) return tell('/type', 'There is nothing to choose from.', 'Add options.')
  if (!isChoice && options !== undefined)
    return tell('/options', `Options mean nothing for "${type}".`, 'Use choice or choices, or leave them out.')
  const labels = (options ?? []).map(({ label }) => label)
  const twice = labels.findIndex((label, at) => labels.indexOf(label) !== at)
  if (twice !== -1) return tell(`/options/${twice}/label`, `"${labels[twice]}" can be chosen twice.`, 'Leave one out.')
  if (type !== 'number' && (min ?? max) !== undefined)
    return tell(min === undefined ? '/max' : '/min', `"${type}" has no least and no greatest.`, 'Use number.')
  if (min !== undefined && max !== undefined && min > max)
    return tell('/min', 'The least number is greater than the greatest.', 'Exchange min and max.')
  return []
}
