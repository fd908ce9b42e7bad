// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Guideline, GuidelinesFile } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import { projectId } from '../records/catalogue.ts'
import { criterionRules } from '../records/criteria/index.ts'
import { hintWord } from '../documents/suggestion.ts'
import { report } from './content-check.ts'
import type { Content, ContentCheck, Located } from './content-check.ts'

/** One id, one guideline; one id, one criterion of it; and criteria imply only criteria that there are. */
export const checkGuidelines: ContentCheck = ({ guidelines }) => {
  if (guidelines === undefined) return []
  const list = guidelines.record.guidelines
  const known = listCriteria(guidelines.record)
  return [
    ...findRepeated(guidelines, list, { pointer: '/guidelines', what: 'guidelines' }),
    ...list.flatMap((guideline, at) => checkCriteria(guidelines, guideline, { at, known })),
  ]
}

/** Assessments and reviews answer for projects and criteria that there are, each criterion once. */
export const checkGuidelineAnswers: ContentCheck = (content) => {
  const { assessments = [], reviews = [] } = content
  return [...assessments, ...reviews].flatMap((located) => checkAnswers(located, content))
}

/** Ids of all criteria, each with its guideline. */
export function listCriteria({ guidelines }: GuidelinesFile): ReadonlySet<string> {
  return new Set(guidelines.flatMap(({ id, criteria }) => criteria.map((criterion) => `${id}/${criterion.id}`)))
}

function checkCriteria(
  guidelines: Located<GuidelinesFile>,
  { id, criteria }: Guideline,
  { at, known }: { readonly at: number; readonly known: ReadonlySet<string> },
): Problem[] {
  const pointer = `/guidelines/${at}/criteria`
  const implied = criteria.flatMap(({ implies = [] }, place) =>
    implies.flatMap((name, index) => {
      if (known.has(name) && name !== `${id}/${criteria[place]?.id}`) return []
      const message = `This criterion implies "${name}", which is no other criterion of this file.`
      const hint = 'Write the id of the guideline, a slash and the id of the criterion.'
      return [
        report(guidelines, {
          code: 'guideline/unknown-criterion',
          pointer: `${pointer}/${place}/implies/${index}`,
          message,
          hint,
        }),
      ]
    }),
  )
  const unknown = criteria.flatMap(({ check }, place) => {
    if (check === undefined || criterionRules.has(check)) return []
    const rules = [...criterionRules.keys()]
    const message = `There is no rule "${check}" by which the portal could look at this criterion.`
    const hint = hintWord(check, rules) ?? `Known are ${rules.join(', ')}. Leave check out when only people can tell.`
    return [
      report(guidelines, { code: 'guideline/unknown-check', pointer: `${pointer}/${place}/check`, message, hint }),
    ]
  })
  return [...findRepeated(guidelines, criteria, { pointer, what: `criteria of ${id}` }), ...implied, ...unknown]
}

function findRepeated(
  located: Located<unknown>,
  list: readonly { readonly id: string }[],
  { pointer, what }: { readonly pointer: string; readonly what: string },
): Problem[] {
  return list.flatMap(({ id }, at) => {
    if (list.findIndex((other) => other.id === id) === at) return []
    const message = `Two ${what} have the id "${id}".`
    const hint = 'Give the newer one another id; the older one may be named elsewhere.'
    return [report(located, { code: 'guideline/duplicate', pointer: `${pointer}/${at}/id`, message, hint })]
  })
}

interface Answers {
  readonly project: string
  readonly criteria: readonly { readonly id: string }[]
}

function checkAnswers(located: Located<Answers>, { guidelines, projects }: Content): Problem[] {
  const { project, criteria } = located.record
  const known = guidelines === undefined ? undefined : listCriteria(guidelines.record)
  const isKnown = projects === undefined || projects.record.some((one) => projectId(one) === project)
  const stranger = report(located, {
    code: 'guideline/unknown-project',
    pointer: '/project',
    message: `The catalogue has no project "${project}".`,
    hint: 'Write the id of the project as in its address, or add the project to the catalogue.',
  })
  const unknown = criteria.flatMap(({ id }, at) => {
    if (known?.has(id) !== false) return []
    const message = `There is no criterion "${id}" in content/guidelines.yml.`
    const hint = 'Write the id of the guideline, a slash and the id of the criterion.'
    return [report(located, { code: 'guideline/unknown-criterion', pointer: `/criteria/${at}/id`, message, hint })]
  })
  const repeated = findRepeated(located, criteria, { pointer: '/criteria', what: 'answers' })
  return [...(isKnown ? [] : [stranger]), ...unknown, ...repeated]
}
