// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionState, GuidelinesData, ProjectGuidelines } from '../../../ingest/records/site-guidelines.ts'
import type { PackageRow, VersionsData } from '../../../ingest/records/site-versions.ts'
import { c } from '../../i18n/catalogue-text.ts'
import { say } from '../../i18n/guidelines-text.ts'
import { formatDate } from '../../i18n/text.ts'
import { v } from '../../i18n/versions-text.ts'
import type { Language } from '../links.ts'
import { viewCell } from '../versions/cell-text.ts'

/** One row of a comparison that is not a field of the catalogue, in the language of the page: what it says of each project, by id. */
export interface CompareFact {
  readonly label: string
  readonly values: Readonly<Record<string, readonly string[]>>
}

/** Versions by package repository, then guidelines: what a comparison shows beside the entries themselves. */
export function listCompareFacts(
  lang: Language,
  { versions, guidelines }: { readonly versions: VersionsData; readonly guidelines: GuidelinesData },
): readonly CompareFact[] {
  const packaged = versions.repositories.map(({ id, title }) => ({
    label: c(lang, 'compare.version', { repository: title }),
    values: collect(versions.projects, ({ project, packages }) => {
      const own = packages.filter(({ repository }) => repository === id)
      return [project, own.map((row) => describePackage(row, lang, own.length > 1))]
    }),
  }))
  const asked = guidelines.guidelines.map(({ id, title }) => ({
    label: c(lang, 'compare.guideline', { guideline: say(lang, title) }),
    values: collect(guidelines.projects, (project) => [project.project, describeGuideline(project, id, lang)]),
  }))
  return [...packaged, ...asked].filter(({ values }) => Object.keys(values).length > 0)
}

/** Projects of which there is nothing to say are left out. */
function collect<T>(
  all: readonly T[],
  tell: (one: T) => readonly [id: string, texts: readonly string[]],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(all.map(tell).filter(([, texts]) => texts.length > 0))
}

function describePackage(row: PackageRow, lang: Language, isNamed: boolean): string {
  const { name, version, word, lag, isStale } = viewCell(row, lang)
  const state = [word, ...(isStale ? [v(lang, 'source.stale')] : [])].join(', ')
  const late = lag === undefined || row.lag === undefined ? '' : v(lang, 'lag.cell', { lag, version: row.lag.behind })
  const text = [version === undefined ? state : `${version} (${state})`, late].filter((part) => part !== '').join(', ')
  return isNamed ? `${name}: ${text}` : text
}

function describeGuideline(
  { criteria, assessment, review }: ProjectGuidelines,
  guideline: string,
  lang: Language,
): readonly string[] {
  const own = criteria.filter(({ id }) => id.startsWith(`${guideline}/`))
  const count = (test: (one: CriterionState) => boolean) => own.filter(test).length
  const total = own.length
  const claimed = count(({ claim }) => claim === 'yes')
  const met = count((one) => one.review?.verdict === 'met')
  const claims =
    assessment === undefined ? c(lang, 'compare.claimed.none') : c(lang, 'compare.claimed', { claimed, total })
  const checks = c(lang, 'compare.checked', {
    confirmed: count(({ result }) => result === 'confirmed'),
    contradicted: count(({ result }) => result === 'contradicted'),
  })
  if (review === undefined) return [claims, checks, c(lang, 'compare.reviewed.none')]
  const date = formatDate(lang, review.reviewedAt)
  return [claims, checks, c(lang, review.stale ? 'compare.reviewed.stale' : 'compare.reviewed', { met, total, date })]
}
