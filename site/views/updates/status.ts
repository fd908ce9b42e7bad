// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteLists } from '../../../ingest/records/site-collections.ts'
import type { StatusReport, StatusSection } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'

/** A status report in the language of a reader. */
export interface StatusTexts {
  readonly title: string
  readonly period: string | undefined
  readonly summary: string
  readonly sections: readonly StatusSection[]
  readonly language: Language
}

/** The texts of a report; English where nobody has translated it. */
export function statusTexts({ title, period, summary, sections, fr }: StatusReport, lang: Language): StatusTexts {
  if (lang !== 'fr' || fr === undefined) return { title, period, summary, sections, language: 'en' }
  return { title: fr.title, period: fr.period ?? period, summary: fr.summary, sections: fr.sections, language: 'fr' }
}

/** Reports, the newest day first; those of a day by id. */
export function newestReports(reports: SiteLists['status'] | readonly []): SiteLists['status'] {
  return reports.toSorted((a, b) => b.asOf.localeCompare(a.asOf, 'en') || a.id.localeCompare(b.id, 'en'))
}
