// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { GuidelineContent } from '../documents/content-guidelines.ts'
import { listLinkFacts } from '../records/criteria/link-facts.ts'
import type { AskedLink } from '../records/criteria/link-facts.ts'
import { describeProject } from '../records/criteria/project-guidelines.ts'
import type { CodemetaFact, PackageFact, ProjectFacts } from '../records/criteria/project-facts.ts'
import { listGuidelines } from '../records/criteria/site-guideline-list.ts'
import { findResults } from '../records/criteria/stored-result.ts'
import type { StoredResult } from '../records/criteria/stored-result.ts'
import { projectId } from '../records/catalogue.ts'
import type { CatalogueEntry } from '../records/site-catalogue.ts'
import type { KpiProjectSummary } from '../records/site-data.ts'
import type { GuidelinesData } from '../records/site-guidelines.ts'
import type { Project } from '../../schemas/types.gen.ts'
import type { SiteWriter } from './site-writer.ts'

/** What is at hand when guidelines are published. */
export interface GuidelinesSources {
  readonly catalogue: readonly CatalogueEntry[]
  readonly projects: readonly Project[]
  readonly written: GuidelineContent
  readonly results: readonly StoredResult[]
  readonly kpi: readonly KpiProjectSummary[]
  /** Formats of the artefacts of each project. */
  readonly formats: ReadonlyMap<string, ReadonlySet<string>>
  /** What snapshots say of packages and addresses; absent when there are none. */
  readonly packages?: ReadonlyMap<string, readonly PackageFact[]>
  readonly links?: readonly AskedLink[]
}

/** Writes what the programme asks of its software and how each project stands. */
export function publishGuidelines(sources: GuidelinesSources, writer: SiteWriter): void {
  writer.write('guidelines.json', describeGuidelines(sources))
}

/** The guidelines with every project of the catalogue. */
export function describeGuidelines(sources: GuidelinesSources): GuidelinesData {
  const { catalogue, written, results } = sources
  const file = written.guidelines.record
  if (file === undefined || file.guidelines.length === 0) return { guidelines: [], projects: [] }
  const guidelines = listGuidelines(file)
  const asOf = findNewest(sources)
  const ids = new Set(catalogue.map(({ id }) => id))
  const projects = catalogue.map((entry) => {
    const assessment = written.assessments.find(({ record }) => record.project === entry.id)
    const review = written.reviews
      .filter(({ record }) => record.project === entry.id)
      .toSorted((a, b) => (a.record.reviewed_at < b.record.reviewed_at ? 1 : -1))[0]
    const facts = gatherFacts(entry, sources, {
      ids,
      community: file.community ?? [],
      answers: new Map(assessment?.record.criteria.map((answer) => [answer.id, answer])),
      results: findResults(results, entry),
    })
    return describeProject({ facts, assessment, review }, { file, guidelines, asOf })
  })
  return { ...(asOf === undefined ? {} : { asOf }), guidelines, projects }
}

function gatherFacts(
  entry: CatalogueEntry,
  { projects, kpi, formats, packages, links = [] }: GuidelinesSources,
  { ids, ...known }: Pick<ProjectFacts, 'community' | 'answers' | 'results'> & { readonly ids: ReadonlySet<string> },
): ProjectFacts {
  const measured = kpi.find(({ id, origin }) => id === entry.id && origin === 'catalogue')
  const codemeta = findCodemeta(entry, projects)
  return {
    ...known,
    entry,
    projects: ids,
    packages: packages?.get(entry.id) ?? [],
    links: listLinkFacts(links),
    ...(codemeta === undefined ? {} : { codemeta }),
    ...(measured === undefined
      ? {}
      : {
          kpi: {
            series: measured.series,
            runs: measured.runs,
            systems: measured.systems,
            formats: [...(formats.get(entry.id) ?? [])].sort(),
            ...(measured.newest === undefined ? {} : { newest: measured.newest }),
          },
        }),
  }
}

const codemetaStatus = { ok: 'read', stale: 'read', error: 'failed', absent: 'absent', never: 'named' } as const

/** The codemeta.json that an entry names, as it was last read. */
function findCodemeta({ id, imported = [] }: CatalogueEntry, projects: readonly Project[]): CodemetaFact | undefined {
  const authored = projects.find((project) => projectId(project) === id)?.codemeta
  const url = typeof authored === 'object' ? authored.url : authored
  if (url === undefined) return undefined
  const { status = 'never', fetchedAt } = imported.find(({ kind }) => kind === 'codemeta') ?? {}
  return { url, status: codemetaStatus[status], ...(fetchedAt === undefined ? {} : { checkedAt: fetchedAt }) }
}

/** The newest day that anything is from. Ages count to it and not to the clock: the same data give the same pages. */
function findNewest({ written, results, kpi, packages, links }: GuidelinesSources): string | undefined {
  const days = [
    ...written.assessments.map(({ record }) => record.as_of),
    ...written.reviews.map(({ record }) => record.reviewed_at),
    ...results.map(({ checkedAt }) => checkedAt),
    ...kpi.map(({ newest }) => newest),
    ...[...(packages?.values() ?? [])].flat().map(({ checkedAt }) => checkedAt),
    ...(links ?? []).map(({ checkedAt }) => checkedAt),
  ]
  return days
    .flatMap((day) => day?.slice(0, 10) ?? [])
    .sort()
    .at(-1)
}
