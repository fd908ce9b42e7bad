// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { RiskRegister } from '../../schemas/types.gen.ts'
import { hintWord } from '../documents/suggestion.ts'
import { report } from './content-check.ts'
import type { ContentCheck, Finding } from './content-check.ts'

/** Risks and categories are each written once, a category is one of the register, and the owner is a role of the programme. */
export const checkRisks: ContentCheck = ({ collections }) => {
  const register = collections?.risks
  if (register === undefined) return []
  const roles = collections?.programme?.record.roles?.map(({ id }) => id) ?? []
  return [...findDuplicates(register.record), ...findUnknown(register.record, roles)].map((finding) =>
    report(register, finding),
  )
}

function findDuplicates({ categories, risks, scale = {} }: RiskRegister): Finding[] {
  const repeated = (kind: string, field: string, ids: readonly (number | string)[], key: string): Finding[] =>
    ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return []
      const message = `The ${kind} "${id}" is there twice.`
      return [
        { code: 'risk/duplicate', pointer: `${field}/${index}/${key}`, message, hint: 'Keep one, or rename one.' },
      ]
    })
  const values = (steps: readonly { readonly value: number }[] = []) => steps.map(({ value }) => value)
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return [
    ...repeated('category', '/categories', ids(categories), 'id'),
    ...repeated('risk', '/risks', ids(risks), 'id'),
    ...repeated('step of probability', '/scale/probability', values(scale.probability), 'value'),
    ...repeated('step of impact', '/scale/impact', values(scale.impact), 'value'),
  ]
}

/** An instance without roles has owners nowhere else, so it names none. */
function findUnknown({ categories, risks }: RiskRegister, roles: readonly string[]): Finding[] {
  const kinds = categories.map(({ id }) => id)
  return risks.flatMap(({ id, category, owner }, index) => [
    ...findName(`The risk "${id}" is of the category "${category}", which the register does not have.`, {
      name: category,
      known: kinds,
      pointer: `/risks/${index}/category`,
    }),
    ...(owner === undefined
      ? []
      : findName(`The risk "${id}" is watched by the role "${owner}", which content/programme.yml does not have.`, {
          name: owner,
          known: roles,
          pointer: `/risks/${index}/owner`,
        })),
  ])
}

function findName(
  message: string,
  { name, known, pointer }: { readonly name: string; readonly known: readonly string[]; readonly pointer: string },
): Finding[] {
  if (known.includes(name)) return []
  const hint = hintWord(name, known) ?? (known.length > 0 ? `Known are ${known.join(', ')}.` : undefined)
  return [{ code: 'risk/unknown-name', pointer, message, hint }]
}
