// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiValue, ProgrammeKpi } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import type { ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'

/**
 * A French text stands beside an English one and has the same numbers. Whoever corrects a number in one language and forgets
 * the other would have two pages that contradict each other.
 */
export const checkKpiFrench: ContentCheck = ({ kpis }) => {
  if (kpis === undefined) return []
  return kpis.record.kpis.flatMap((kpi, index): Problem[] =>
    [...pairOwnTexts(kpi), ...(kpi.values ?? []).flatMap(pairValueTexts)]
      .flatMap((pair) => findStale(kpi.id, pair))
      .map((finding) => report(kpis, { ...finding, pointer: `/kpis/${index}/${finding.pointer}` })),
  )
}

interface Pair {
  readonly pointer: string
  readonly english: string | undefined
  readonly french: string | undefined
}

function pairOwnTexts({ name, definition, owner, reference, target, fr }: ProgrammeKpi): readonly Pair[] {
  return [
    { pointer: 'fr/name', english: name, french: fr?.name },
    { pointer: 'fr/definition', english: definition, french: fr?.definition },
    { pointer: 'fr/owner', english: owner, french: fr?.owner },
    { pointer: 'fr/reference', english: reference, french: fr?.reference },
    { pointer: 'fr/scope', english: target?.scope, french: fr?.scope },
    { pointer: 'fr/target', english: target?.text, french: fr?.target },
  ]
}

function pairValueTexts({ reason, note, evidence, fr }: KpiValue, at: number): readonly Pair[] {
  return [
    { pointer: `values/${at}/fr/reason`, english: reason, french: fr?.reason },
    { pointer: `values/${at}/fr/note`, english: note, french: fr?.note },
    { pointer: `values/${at}/fr/evidence`, english: evidence?.text, french: fr?.evidence },
  ]
}

function findStale(id: string, { pointer, english, french }: Pair): Finding[] {
  if (french === undefined) return []
  const code = 'programme-kpi/stale-french'
  if (english === undefined) {
    const message = `The KPI ${id} has a text in French that it does not have in English.`
    return [{ code, pointer, message, hint: 'Write the English text, too, or take the French one out.' }]
  }
  const [told, expected] = [listNumbers(french), listNumbers(english)]
  if (told === expected) return []
  const message = `A text of the KPI ${id} has other numbers in French (${told || 'none'}) than in English (${expected || 'none'}).`
  return [{ code, pointer, message, hint: 'Read both and correct the older one.' }]
}

/** The numbers of a text in order of size, with its groups of digits: 1,200 and 1 200 are the same. */
function listNumbers(text: string): string {
  const joined = text.replaceAll(/(?<=\d)[,.\s\u00a0\u202f](?=\d)/g, '')
  return [...joined.matchAll(/\d+/g)]
    .map(([digits]) => digits)
    .sort((a, b) => Number(a) - Number(b))
    .join(', ')
}
