// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { KpiProjectSummary } from '../../../ingest/records/site-data.ts'
import type { GuidelinesData, ProjectGuidelines } from '../../../ingest/records/site-guidelines.ts'
import type { VersionsData } from '../../../ingest/records/site-versions.ts'
import { laterOf } from './facts.ts'
import type { KnownProject } from './facts.ts'

/** The parts of the site data that say something of projects. */
export interface FactSources {
  readonly kpi: readonly KpiProjectSummary[]
  readonly versions: VersionsData
  readonly guidelines: GuidelinesData
}

/** The catalogue with what the rest of the site knows of each project. */
export function collectFacts(entries: readonly CatalogueEntry[], sources: FactSources): readonly KnownProject[] {
  const measured = new Map(sources.kpi.map((project) => [project.id, project]))
  const released = new Map(sources.versions.projects.map((project) => [project.project, project]))
  const assessed = new Map(sources.guidelines.projects.map((project) => [project.project, project]))
  return entries.map((entry) => {
    const kpi = measured.get(entry.id)
    const releases = (released.get(entry.id)?.packages ?? []).flatMap(({ versions }) =>
      versions.flatMap(({ released: day }) => day ?? []),
    )
    const newest = [kpi?.newest, ...releases].reduce<string | undefined>(laterOf, undefined)
    const facts = {
      guidelines: listClaimed(sources.guidelines, assessed.get(entry.id)),
      systems: kpi?.systems ?? [],
      ...(newest === undefined ? {} : { newest }),
    }
    return { entry, facts }
  })
}

/** Guidelines of which a project claims every criterion; what does not apply to it does not count against it. */
function listClaimed({ guidelines }: GuidelinesData, project: ProjectGuidelines | undefined): readonly string[] {
  if (project === undefined) return []
  const claims = new Map(project.criteria.map(({ id, claim }) => [id, claim]))
  return guidelines
    .filter(({ criteria }) => {
      const answers = criteria.map(({ id }) => claims.get(id) ?? 'unknown')
      return answers.includes('yes') && answers.every((claim) => claim === 'yes' || claim === 'not-applicable')
    })
    .map(({ id }) => id)
}
